import type { Content } from 'pdfmake/interfaces'
import { formatList, formatPhone } from '../../shared/i18n/format.ts'
import { isolateLtr } from '../../shared/i18n/isolate.ts'
import { type BilingualText, letterhead } from './layout/letterhead.ts'

/** What of the centre stands at the head of its paper. */
export interface PaperCentre {
  readonly nameFr: string
  readonly nameAr: string
  readonly associationFr: string | null
  readonly associationAr: string | null
  readonly addressFr: string | null
  readonly addressAr: string | null
  readonly cityFr: string | null
  readonly cityAr: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly logo: { readonly mediaType: string; readonly content: string } | null
}

/** The name of the centre's logo among the images of a definition. */
const logo = 'centreLogo'

/** The images that {@link centreLetterhead} names, for the definition. */
export function centreImages(centre: PaperCentre): Record<string, string> {
  return centre.logo ? { [logo]: `data:${centre.logo.mediaType};base64,${centre.logo.content}` } : {}
}

/** The head of the centre's paper: association, centre, address, telephone, logo. */
export function centreLetterhead(centre: PaperCentre): Content {
  const { associationFr, associationAr } = centre
  return letterhead({
    centre: { fr: centre.nameFr, ar: centre.nameAr },
    ...(associationFr || associationAr ? { association: pair(associationFr, associationAr) } : {}),
    details: details(centre),
    logos: centre.logo ? [logo] : [],
  })
}

function details(centre: PaperCentre): BilingualText[] {
  const address = {
    fr: formatList(known(centre.addressFr, centre.cityFr), 'fr'),
    ar: formatList(known(centre.addressAr, centre.cityAr), 'ar'),
  }
  const reach = known(centre.phone ? isolateLtr(formatPhone(centre.phone)) : null, centre.email).join(' · ')
  return [address, { fr: reach, ar: reach }].filter((line) => line.fr || line.ar)
}

function known(...texts: ReadonlyArray<string | null>): string[] {
  return texts.filter((text): text is string => Boolean(text))
}

/** A name that was given in one language stands on both sides. */
function pair(fr: string | null, ar: string | null): BilingualText {
  return { fr: fr ?? ar ?? '', ar: ar ?? fr ?? '' }
}
