import type {} from 'i18next'
import ar from './ar/index.ts'
import en from './en/index.ts'
import fr from './fr/index.ts'

/** All texts of screens and documents. French is the reference: its keys type every `t('…')`. */
export type Messages = typeof fr
export const messages = { fr, ar, en }
export const namespaces = Object.keys(fr) as Namespaces
export type Namespaces = (keyof Messages)[]

declare module 'i18next' {
  interface CustomTypeOptions {
    /** Every namespace, so that `t('trainees:list.title')` needs no list of them; `common` is the one without prefix. */
    defaultNS: ['common', ...Namespaces]
    resources: Messages
    returnNull: false
  }
}
