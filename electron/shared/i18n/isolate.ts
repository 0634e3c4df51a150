/**
 * Wraps a text of unknown direction (a name, a title) so that it neither pulls its neighbours nor is pulled by them
 * in a sentence of the other direction: FIRST STRONG ISOLATE … POP DIRECTIONAL ISOLATE.
 */
export const isolate = (text: string): string => `\u2068${text}\u2069`

/**
 * Wraps a value that always reads from left to right (phone, ISO date, range, formula, 0042/DI-2026): in Arabic text
 * the bidirectional algorithm would swap its groups otherwise.
 */
export const isolateLtr = (text: string): string => `\u2066${text}\u2069`

const latinWord = String.raw`[\p{Script=Latin}\d.][\p{Script=Latin}\d._’'-]*`
const latinWords = new RegExp(`${latinWord}(?: ${latinWord})*`, 'gu')

/** The name of a file to be read in a sentence: its names, codes, days and ending stay in order after Arabic words. */
export const isolateFileName = (name: string): string => isolate(name.replace(latinWords, isolateLtr))
