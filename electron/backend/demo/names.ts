import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from './random.ts'

/** The sample names of resources/names: common names of the region, taken from no register of persons. */

export interface DemoName {
  readonly latin: string
  readonly arabic: string
}

interface NameRow extends DemoName {
  readonly kind: string
  readonly sex: string
}

export interface NameBook {
  person(sex: 'F' | 'M', isForeign: boolean): { first: DemoName; last: DemoName }
}

function read(path: string): NameRow[] {
  const [, ...lines] = readFileSync(path, 'utf8').trim().split('\n')
  return lines.map((line) => {
    const [latin = '', arabic = '', kind = '', sex = ''] = line.split(',')
    return { latin, arabic, kind, sex }
  })
}

export function openNameBook(resourcesDir: string, random: Random): NameBook {
  const local = read(join(resourcesDir, 'names/names.csv'))
  const foreign = read(join(resourcesDir, 'names/names-migrants.csv'))
  const used = new Set<string>()
  return {
    person(sex, isForeign) {
      const rows = isForeign ? foreign : local
      const firsts = rows.filter((row) => row.kind === 'first' && row.sex === sex)
      const families = rows.filter((row) => row.kind === 'last')
      for (;;) {
        const first = random.pick(firsts)
        const last = random.pick(families)
        const key = `${last.arabic} ${first.arabic}`
        // Two people of one name exist, but not in every tenth file.
        if (used.has(key)) continue
        used.add(key)
        return { first, last }
      }
    },
  }
}
