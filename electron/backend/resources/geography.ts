import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Commune } from '../../shared/contract/geography.ts'
import type { Label } from '../../shared/contract/person.ts'
import { groupBy } from '../../shared/group-by.ts'
import { fold } from '../../shared/i18n/fold.ts'

/** The shipped administrative divisions, read at the first question and kept. */
export interface Geography {
  find(code: string): Commune | undefined
  /** The province of an HCP code of province (`08.401`). */
  province(code: string): Label | undefined
  /** The name in both languages of a commune or a well-known locality that was written whole in one of them. */
  named(text: string): Label | undefined
  /** Communes whose name, other spelling or well-known locality fits what was typed, best first. */
  search(text: string, limit: number): Commune[]
}

interface Entry {
  readonly commune: Commune
  /** Own names first, then aliases, then the province's; folded and without spaces. */
  readonly names: readonly string[]
  readonly aliases: readonly string[]
  readonly words: readonly string[]
  /** The usual names as they are written. */
  readonly usual: readonly Label[]
}

export function createGeography(dir: string): Geography {
  let loaded: ReadonlyMap<string, Entry> | undefined
  const entries = () => {
    loaded ??= load(join(dir, 'geo'))
    return loaded
  }
  return {
    find: (code) => entries().get(code)?.commune,
    province(code) {
      const commune = [...entries().values()].find((entry) => entry.commune.code.startsWith(`${code}.`))?.commune
      return commune && { nameFr: commune.province.nameFr, nameAr: commune.province.nameAr }
    },
    named(text) {
      const typed = squeeze(text)
      const all = [...entries().values()]
      const known = all.find(({ names }) => names.includes(typed))
      if (known) return { nameFr: known.commune.nameFr, nameAr: known.commune.nameAr }
      const isTyped = ({ nameFr, nameAr }: Label) => squeeze(nameFr) === typed || squeeze(nameAr) === typed
      return all.flatMap(({ usual }) => usual).find(isTyped)
    },
    search(text, limit) {
      const words = placeWords(text)
      if (words.length === 0) return []
      return [...entries().values()]
        .map((entry) => ({ entry, score: scoreOf(entry, words) }))
        .filter(({ score }) => score > 0)
        .sort(
          (a, b) =>
            b.score - a.score || a.entry.commune.nameFr.localeCompare(b.entry.commune.nameFr, 'fr', { numeric: true }),
        )
        .slice(0, limit)
        .map(({ entry }) => entry.commune)
    },
  }
}

/** Oulad and Ouled are one word on the road signs; the article may be typed or not. */
function placeWords(text: string): string[] {
  return fold(text)
    .replace(/\bouled\b/g, 'oulad')
    .split(' ')
    .filter((word) => word !== '')
}

const squeeze = (text: string) => placeWords(text).join('')

function scoreOf({ names, aliases, words: known }: Entry, words: readonly string[]): number {
  const typed = words.join('')
  if (names.includes(typed)) return 6
  if (aliases.includes(typed)) return 5
  if (names.some((name) => name.startsWith(typed))) return 4
  if (aliases.some((name) => name.startsWith(typed))) return 3
  if (words.every((word) => known.some((other) => other.startsWith(word)))) return 2
  return typed.length >= 3 && names.some((name) => name.includes(typed)) ? 1 : 0
}

function load(dir: string): ReadonlyMap<string, Entry> {
  const place = ([code = '', nameFr = '', nameAr = '']: readonly string[]) => ({ code, nameFr, nameAr })
  const provinces = new Map(readRows(dir, 'provinces.csv').map((row) => [row[0], place(row)]))
  const regions = new Map(readRows(dir, 'regions.csv').map((row) => [row[0], place(row)]))
  const aliases = groupBy(readRows(dir, 'aliases-08.csv'), ([code]) => code)
  return new Map(
    readRows(dir, 'communes.csv').map((row) => {
      const [code = '', , , , regionCode, provinceCode] = row
      const commune: Commune = {
        ...place(row),
        milieu: code.split('.')[2] === '01' ? 'urban' : 'rural',
        province: provinces.get(provinceCode) ?? place([]),
        region: regions.get(regionCode) ?? place([]),
      }
      const names = [commune.nameFr, commune.nameAr]
      const usual = (aliases.get(code) ?? []).map(([, nameFr = '', nameAr = '']) => ({ nameFr, nameAr }))
      const others = usual.flatMap(({ nameFr, nameAr }) => [nameFr, nameAr]).filter((name) => name !== '')
      const { province } = commune
      return [
        code,
        {
          commune,
          names: names.map(squeeze),
          aliases: others.map(squeeze),
          usual: usual.filter(({ nameFr, nameAr }) => nameFr !== '' && nameAr !== ''),
          words: [...names, ...others, province.nameFr, province.nameAr].flatMap(placeWords),
        },
      ]
    }),
  )
}

/** The shipped files have no quoted field. */
function readRows(dir: string, file: string): string[][] {
  const [, ...lines] = readFileSync(join(dir, file), 'utf8').trim().split(/\r?\n/)
  return lines.map((line) => line.split(','))
}
