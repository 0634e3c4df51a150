import { type BenchCentre, openBenchCentre } from './bench-centre.ts'
import { openRegisterCase, saveRegisterCase } from './cases/register.ts'
import { searchCase } from './cases/search.ts'
import { summaryCase } from './cases/summary.ts'
import { listCase, openFileCase } from './cases/trainees.ts'
import { type CentreSize, firstYear, fullSize, tenth } from './large-centre/rows.ts'
import { type Case, type Comparison, compare } from './measure.ts'
import { machine, ms, ratio, say, table } from './report.ts'

/** `npm run bench`: every case on the large centre and on smaller ones, and two tables of figures. */

const cases = [searchCase, openRegisterCase, saveRegisterCase, openFileCase, listCase, summaryCase] as const

const sizes: ReadonlyArray<readonly [name: string, size: CentreSize]> = [
  ['full', fullSize],
  ['a tenth', tenth],
  ['first year', firstYear],
]

async function measure(size: CentreSize): Promise<Comparison[]> {
  const centre = await openBenchCentre(size)
  const found: Comparison[] = []
  try {
    for (const make of cases) found.push(await compare(centre, (make as (of: BenchCentre) => Case)(centre)))
    return found
  } finally {
    await centre.close()
  }
}

const measured: Array<readonly [string, Comparison[]]> = []
for (const [name, size] of sizes) measured.push([name, await measure(size)])

say(`${machine()}\n`)
const rows = cases.flatMap((_, index) =>
  measured.map(([size, found]) => {
    const { name, ours, raw } = found[index]!
    const figures = [ours.median, raw.median, ours.p95, raw.p95].map(ms)
    return [name, size, ...figures, ratio(ours.median, raw.median), ratio(ours.p95, raw.p95)]
  }),
)
say(table(['Work', 'Centre', 'Warcha', 'SQL', 'Warcha p95', 'SQL p95', 'ratio', 'ratio p95'], rows))
