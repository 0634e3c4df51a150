import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { CertificateSnapshot } from '../../shared/certificate-snapshot.ts'
import { formatList, formatLongDay, formatNumber } from '../../shared/i18n/format.ts'
import { isolate, isolateLtr } from '../../shared/i18n/isolate.ts'
import { type Translate, translatorFor } from '../../shared/i18n/translator.ts'
import { labelIn } from './attendance-parts.ts'
import { centreImages, centreLetterhead } from './centre-letterhead.ts'
import { BORDER_MARGIN, certificateBorder } from './layout/border.ts'
import { A4, mm, pageSetup } from './layout/page.ts'

/** The two faces of a certificate, French on the left. */
const faces = ['fr', 'ar'] as const
type Face = (typeof faces)[number]

const accent = '#1f5c4a'

export interface CertificateModel {
  readonly certificate: CertificateSnapshot
  readonly logo: { mediaType: 'image/png' | 'image/jpeg'; content: string } | null
  /** Fixes the bytes of the file. */
  readonly createdAt: Date
}

/** One page, A4 landscape: what the centre attests, in French and in Arabic, each agreeing with the holder's gender. */
export function buildCertificate({ certificate, logo, createdAt }: CertificateModel): TDocumentDefinitions {
  const { centre } = certificate
  const head = { ...centre, logo }
  const border = certificateBorder(A4.height, A4.width)
  const fr = translatorFor('fr')
  return {
    ...pageSetup({
      direction: 'ltr',
      language: 'fr',
      title: `${fr('certificates:document.title')} ${certificate.number}`,
      author: centre.nameFr,
      createdAt,
      orientation: 'landscape',
    }),
    pageMargins: [BORDER_MARGIN, BORDER_MARGIN - 6, BORDER_MARGIN, BORDER_MARGIN - 12],
    ...border,
    images: centreImages(head),
    content: [
      centreLetterhead(head),
      { columns: faces.map((face) => title(certificate, face)), columnGap: mm(8) },
      { columns: faces.map((face) => body(certificate, face)), columnGap: mm(8), margin: [0, mm(6), 0, 0] },
      { columns: faces.map((face) => done(certificate, face)), columnGap: mm(8), margin: [0, mm(4), 0, 0] },
      signatures(certificate),
      singleCopy(),
    ],
  }
}

const side = (face: Face) => ({ direction: face === 'ar' ? 'rtl' : 'ltr', width: '*', font: 'Formal' }) as const

function title({ number }: CertificateSnapshot, face: Face): Content {
  const t = translatorFor(face)
  return {
    ...side(face),
    stack: [
      { text: t('certificates:document.title'), fontSize: 23, bold: true, color: accent, lineHeight: 0.8 },
      {
        text: t('certificates:document.number', { number: isolateLtr(number) }),
        fontSize: 14,
        bold: true,
        lineHeight: 0.8,
      },
    ],
    alignment: 'center',
  } as Content
}

function body(certificate: CertificateSnapshot, face: Face): Content {
  const t = translatorFor(face)
  const { holder, programme, centre, startsOn, endsOn } = certificate
  const centreName = isolate(face === 'ar' ? centre.nameAr : centre.nameFr)
  const line = (text: string, more: object = {}): Content => ({
    ...{ text, fontSize: 12, lineHeight: 0.9, margin: [0, 0, 0, mm(1.5)] },
    ...more,
  })
  return {
    ...side(face),
    stack: [
      line(t('certificates:document.attests', { centre: centreName })),
      line(`${t(`certificates:document.civility.${holder.sex}`)} ${nameOn(holder, face)}`, {
        fontSize: fitting(nameOn(holder, face), 20),
        bold: true,
      }),
      line(identity(t, certificate, face)),
      line(
        t(`certificates:document.followed.${holder.sex}`, {
          from: formatLongDay(startsOn, face),
          to: formatLongDay(endsOn, face),
        }),
      ),
      line(labelIn(programme, face), {
        fontSize: fitting(labelIn(programme, face), 18),
        bold: true,
        color: accent,
      }),
      line(t('certificates:document.hours', { hours: hoursInWords(t, certificate.givenMinutes, face) })),
    ],
    alignment: 'center',
  } as Content
}

/** As each language says a name in a sentence: family name first in French, as on the card, first name first in Arabic. */
function nameOn(holder: CertificateSnapshot['holder'], face: Face): string {
  const { lastName, firstName, lastNameAr, firstNameAr } = holder
  return isolate(face === 'ar' ? `${firstNameAr} ${lastNameAr}` : `${lastName} ${firstName}`)
}

/** A size at which a long name still stands on one line of its half of the page. */
function fitting(text: string, size: number): number {
  const room = 26
  return text.length <= room ? size : Math.max(12, Math.floor((size * room) / text.length))
}

/** Birth, place, identity card, as far as they are known, in one sentence. */
function identity(t: Translate, { holder }: CertificateSnapshot, face: Face): string {
  const { sex, birthDate, birthYear, birthPlace, cin } = holder
  const born = birthDate
    ? t(`certificates:document.born.${sex}`, { day: formatLongDay(birthDate, face) })
    : t(`certificates:document.bornIn.${sex}`, { year: String(birthYear) })
  const place = birthPlace
    ? ` ${t('certificates:document.birthPlace', { place: isolate(labelIn(birthPlace, face)) })}`
    : ''
  const card = cin ? t(`certificates:document.cin.${sex}`, { number: isolateLtr(cin) }) : undefined
  return formatList(card ? [`${born}${place}`, card] : [`${born}${place}`], face)
}

function hoursInWords(t: Translate, minutes: number, face: Face): string {
  const count = Math.floor(minutes / 60)
  const hours = t('certificates:document.hoursWhole', { count, formatted: formatNumber(count, face) })
  const rest = minutes % 60
  return rest === 0 ? hours : t('certificates:document.hoursAndMinutes', { hours, minutes: String(rest) })
}

function done({ centre, issuedOn }: CertificateSnapshot, face: Face): Content {
  const t = translatorFor(face)
  const day = formatLongDay(issuedOn, face)
  const place = face === 'ar' ? (centre.cityAr ?? centre.cityFr) : (centre.cityFr ?? centre.cityAr)
  const text = place
    ? t('certificates:document.madeAt', { place: isolate(place), day })
    : t('certificates:document.madeOn', { day })
  return { ...side(face), text, fontSize: 12, alignment: 'center' } as Content
}

/** Where the holder signs, where the stamp goes, where the direction signs: no frames, as on official paper. */
function signatures({ centre }: CertificateSnapshot): Content {
  const area = (key: 'holder' | 'stamp' | 'direction', names: (string | null)[] = []) => ({
    width: '*',
    alignment: 'center',
    font: 'Formal',
    stack: [
      ...faces.map((face) => ({
        text: translatorFor(face)(`certificates:document.${key}`),
        direction: side(face).direction,
        fontSize: 10,
        bold: true,
        lineHeight: 0.75,
      })),
      ...names.filter((name) => name !== null).map((text) => ({ text, fontSize: 10, lineHeight: 0.75 })),
    ],
  })
  return {
    columns: [area('holder'), area('stamp'), area('direction', [centre.directorNameFr, centre.directorNameAr])],
    absolutePosition: { x: BORDER_MARGIN, y: A4.width - BORDER_MARGIN - mm(36) },
  } as Content
}

/** Below the border's text: there is one copy only. */
function singleCopy(): Content {
  const [fr, ar] = faces.map((face) => translatorFor(face)('certificates:document.single'))
  return {
    columns: [{ text: fr }, { text: ar, direction: 'rtl', alignment: 'right' }],
    fontSize: 7.5,
    color: '#455a64',
    absolutePosition: { x: BORDER_MARGIN, y: A4.width - BORDER_MARGIN - 4 },
  } as Content
}
