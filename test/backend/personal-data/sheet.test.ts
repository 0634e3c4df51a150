import { beforeAll, describe, expect, it } from 'vitest'
import { buildHeldDataSheet } from '../../../electron/backend/documents/held-data/pdf.ts'
import { heldSections } from '../../../electron/backend/documents/held-data/sections.ts'
import { readHeldData } from '../../../electron/backend/procedures/held-data.ts'
import { createResources } from '../../../electron/backend/resources/index.ts'
import { languages } from '../../../electron/shared/i18n/languages.ts'
import { aCentre, centreBackend, password, resourcesDir, type TestBackend } from '../../support/backend.ts'
import { aWholePerson, canaryMarks, type WholePerson } from '../../support/whole-person.ts'

/** Right of access: nothing that a table holds about a person is missing from the sheet. */

let test: TestBackend
let person: WholePerson

beforeAll(async () => {
  test = await centreBackend('2026-11-21T09:00:00')
  person = await aWholePerson(test)
})

describe.each(languages)('the sheet of what is held, in %s', (language) => {
  it('says everything that was ever typed about the person', async () => {
    const held = await readHeldData(
      { db: test.database.kysely, resources: createResources(resourcesDir) } as never,
      person.id,
    )
    const words = JSON.stringify(
      buildHeldDataSheet({
        ...{ centre: aCentre.centre as never, language, printed: { number: '7', on: '21/11/2026', by: 'X' } },
        ...{ createdAt: new Date(0), name: 'X', fileNumber: 'X', dataProtectionNumber: null },
        sections: heldSections(held, language),
      }),
    ).replace(/[\s\u00a0]/g, '')
    // Phones are written in the groups in which they are read.
    const phones = { '677889911': '0677889911', '677889922': '0677889922' } as Record<string, string>
    expect(canaryMarks.filter((mark) => !words.includes(phones[mark] ?? mark))).toEqual([])
  })

  it('is a PDF that the office gets after its password only', async () => {
    const secretary = await test.as('secretary')
    const input = { id: person.id as never, language }
    await expect(secretary('personalData.sheet', input)).rejects.toThrow('session.reauth_needed')
    await secretary('session.confirmPassword', { password })
    const file = await secretary('personalData.sheet', input)
    expect(Buffer.from(file.content, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
  })
})
