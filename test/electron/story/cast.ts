import { addDays, localDay, mondayOf } from '../../../electron/shared/dates.ts'

/** Who and what the whole story is about. */

/** Days around today, so that sessions lie in the past whatever the date is. */
export const today = localDay(new Date())
export const firstMonday = addDays(mondayOf(today), -21)
export const year = { startsOn: addDays(today, -120), endsOn: addDays(today, 200) }

export const director = { displayName: 'Naïma Ouchen', username: 'naima', password: 'les dattes du Draa' }
export const secretary = { displayName: 'Hanane Bouzid', username: 'hanane', password: 'un tapis de Taznakht' }
export const trainer = { displayName: 'Rachid Aït Baha', username: 'rachid', password: 'le filigrane est fin' }

export const rachid = { lastName: 'Aït Baha', firstName: 'Rachid', lastNameAr: 'آيت باها', firstNameAr: 'رشيد' }
export const itto = { lastName: 'Ouhssaine', firstName: 'Itto', lastNameAr: 'أوحساين', firstNameAr: 'إيطو' }
export const fadma = { lastName: 'Zeroual', firstName: 'Fadma', lastNameAr: 'زروال', firstNameAr: 'فاضمة' }

export const workshop = { fr: 'Bijouterie', ar: 'صياغة الحلي' }
export const programme = { fr: 'Bijoux en argent', ar: 'الحلي الفضية' }
export const module = { fr: 'Filigrane', ar: 'التخريم' }
export const solder = { fr: 'Souder un filigrane', ar: 'تلحيم قطعة مخرمة' }
export const polish = { fr: 'Polir une pièce', ar: 'صقل قطعة' }
export const room = { fr: 'Atelier 1', ar: 'الورشة 1' }
export const commune = { fr: 'Ouarzazate', ar: 'ورزازات' }
