import { describe, expect, it } from 'vitest'
import { buildCertificate } from '../../electron/backend/documents/certificate.ts'
import { buildCertificateRegister } from '../../electron/backend/documents/certificate-register.ts'
import { createPdfRenderer } from '../../electron/backend/documents/layout/render.ts'
import type { CertificateSnapshot } from '../../electron/shared/certificate-snapshot.ts'
import { messages } from '../../resources/locales/index.ts'
import { aCentre, resourcesDir } from '../support/backend.ts'

const renderer = createPdfRenderer({ resourcesDir })
const createdAt = new Date('2026-11-21T09:00:00Z')

function aSnapshot(holder: Partial<CertificateSnapshot['holder']> = {}): CertificateSnapshot {
  return {
    number: '001/2026',
    issuedOn: '2026-11-21',
    centre: { ...(aCentre.centre as never as CertificateSnapshot['centre']), logoSha256: null },
    holder: {
      ...{ lastName: 'Aït Lahcen', firstName: 'Itto', lastNameAr: 'آيت لحسن', firstNameAr: 'إيطو', sex: 'F' },
      ...{
        birthDate: '2003-03-12',
        birthYear: 2003,
        birthPlace: { nameFr: 'Ouarzazate', nameAr: 'ورزازات' },
        cin: 'P123456',
      },
      ...holder,
    },
    programme: { nameFr: 'Bijouterie', nameAr: 'صياغة الحلي' },
    cohortCode: 'BIJ-2026-A',
    startsOn: '2026-09-15',
    endsOn: '2026-11-20',
    givenMinutes: 36_030,
  }
}

const textsOf = (snapshot: CertificateSnapshot) =>
  JSON.stringify(buildCertificate({ certificate: snapshot, logo: null, createdAt })).replace(/[\u2066-\u2069]/g, '')

async function pagesOf(definition: Parameters<typeof renderer.render>[0]): Promise<number> {
  const pdf = (await renderer.render({ ...definition, compress: false })).toString('latin1')
  return [...pdf.matchAll(/\/Type \/Page\b/g)].length
}

describe('a certificate', () => {
  it('agrees with a woman in both languages', () => {
    const texts = textsOf(aSnapshot())
    for (const words of ['Madame Aït Lahcen Itto', 'née le 12 mars 2003 à Ouarzazate', 'n°\u00a0P123456'])
      expect(texts).toContain(words)
    for (const words of ['السيدة إيطو آيت لحسن', 'المزدادة بتاريخ 12 مارس 2003 في ورزازات', 'الحاملة', 'قد تابعت'])
      expect(texts).toContain(words)
  })

  it('agrees with a man in both languages', () => {
    const texts = textsOf(aSnapshot({ sex: 'M' }))
    for (const words of ['Monsieur', 'né le', 'السيد ', 'المزداد بتاريخ', 'الحامل ', 'قد تابع،'])
      expect(texts).toContain(words)
    expect(texts).not.toMatch(/née|المزدادة|الحاملة|تابعت/)
  })

  it('says the year alone when the day of birth is not known, and no card where there is none', () => {
    const texts = textsOf(aSnapshot({ birthDate: null, birthPlace: null, cin: null }))
    expect(texts).toContain('née en 2003')
    expect(texts).toContain('المزدادة سنة 2003')
    expect(texts).not.toMatch(/CIN|البطاقة/)
  })

  it('says the hours given to the minute', () => {
    const texts = textsOf(aSnapshot())
    expect(texts).toContain('600 heures et 30 minutes')
    expect(texts).toContain('600 ساعة و30 دقيقة')
  })

  it('never uses the word that the State keeps for itself', () => {
    expect(JSON.stringify([messages.fr.certificates, messages.ar.certificates])).not.toMatch(/dipl[oô]m|دبلوم/i)
  })

  it('is one page, even with the longest names, and the same file twice', async () => {
    const douar = 'Douar Aït Ben Haddou, commune de Ghassate'
    const long = {
      lastName: 'El Idrissi El Bouzidi Benabdelkader',
      firstName: 'Mohammed Abdelfattah Amine',
      lastNameAr: 'الإدريسي البوزيدي بنعبد القادر',
      firstNameAr: 'محمد عبد الفتاح أمين',
      birthPlace: { nameFr: douar, nameAr: douar },
    }
    const build = () => buildCertificate({ certificate: aSnapshot(long), logo: null, createdAt })
    expect(await pagesOf(build())).toBe(1)
    expect(renderer.missingGlyphs(build())).toEqual([])
    expect((await renderer.render(build())).equals(await renderer.render(build()))).toBe(true)
  })
})

describe('the printed register', () => {
  const register = (count: number, language: 'fr' | 'ar' | 'both') =>
    buildCertificateRegister({
      centre: { ...aCentre.centre, logo: null } as never,
      language,
      year: 2026,
      printed: { number: '7', on: '21/11/2026', by: 'Direction' },
      createdAt,
      certificates: Array.from({ length: count }, (_, index) => ({
        snapshot: aSnapshot(),
        exceptionReason: index === 1 ? 'Hospitalisation' : null,
        cancelled: index === 2 ? { on: '2026-11-22', reason: 'Prénom mal écrit' } : null,
      })),
    })

  it.each(['fr', 'ar', 'both'] as const)('runs over pages and repeats its titles (%s)', async (language) => {
    expect(await pagesOf(register(10, language))).toBe(1)
    expect(await pagesOf(register(60, language))).toBeGreaterThan(3)
  })

  it('shows cancelled numbers with their reason, and exceptions', () => {
    const texts = JSON.stringify(register(4, 'fr')).replace(/[\u2066-\u2069]/g, '')
    expect(texts).toContain('Annulée le 22/11/2026')
    expect(texts).toContain('Prénom mal écrit')
    expect(texts).toContain('Dérogation de la direction')
  })

  it('says that a year has none', async () => {
    expect(await pagesOf(register(0, 'ar'))).toBe(1)
  })
})
