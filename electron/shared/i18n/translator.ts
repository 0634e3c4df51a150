import i18next, { type i18n, type TFunction } from 'i18next'
import { messages, type Namespaces, namespaces } from '../../../resources/locales/index.ts'
import { type Language, languages } from './languages.ts'

/**
 * One i18next instance per host (page, backend), fed with the same JSON. Keys are typed from the French files, so a
 * broken key does not compile; `{{name}}` placeholders; plurals by Intl.PluralRules.
 */
export type Translate = TFunction<Namespaces>

/** A ready instance; nothing is loaded later, so every call answers at once. */
export function createI18n(language: Language): i18n {
  const instance = i18next.createInstance()
  void instance.init({
    lng: language,
    fallbackLng: false,
    supportedLngs: languages,
    ns: namespaces,
    defaultNS: 'common',
    resources: messages,
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  return instance
}

const instances = new Map<Language, i18n>()

/** The translate function of one language, for documents and logs that are not in the page's language. */
export function translatorFor(language: Language): Translate {
  let instance = instances.get(language)
  if (!instance) {
    instance = createI18n(language)
    instances.set(language, instance)
  }
  return instance.getFixedT(language, namespaces) as Translate
}
