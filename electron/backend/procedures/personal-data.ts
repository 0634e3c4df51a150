import { getCentre } from '../../../db/queries/centre.ts'
import type { personalData as contract } from '../../shared/contract/personal-data.ts'
import { personName } from '../../shared/i18n/person-name.ts'
import { translatorFor } from '../../shared/i18n/translator.ts'
import type { Handlers } from '../context.ts'
import { buildHeldDataSheet } from '../documents/held-data/pdf.ts'
import { heldSections } from '../documents/held-data/sections.ts'
import { readHeldData } from './held-data.ts'
import { pdfFile, printing } from './printing.ts'

export const personalData: Handlers<typeof contract> = {
  async sheet(context, { id, language }) {
    const held = await readHeldData(context, id)
    const centre = await getCentre(context.db)
    const definition = buildHeldDataSheet({
      centre,
      language,
      ...printing(context),
      name: personName(held.file, language),
      fileNumber: held.fileNumber,
      dataProtectionNumber: centre.dataProtectionNumber,
      sections: heldSections(held, language),
    })
    const name = `${translatorFor(language)('personalData:sheet.fileName')}-${held.fileNumber}`
    return pdfFile(name, await context.documents.render(definition))
  },
}
