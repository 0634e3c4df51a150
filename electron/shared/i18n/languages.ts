/** The three languages, French first; each with its direction and its own name. */
export const languages = ['fr', 'ar', 'en'] as const
export type Language = (typeof languages)[number]

export const directionOf: Record<Language, 'ltr' | 'rtl'> = { fr: 'ltr', ar: 'rtl', en: 'ltr' }
export const nameOf: Record<Language, string> = { fr: 'Français', ar: 'العربية', en: 'English' }
