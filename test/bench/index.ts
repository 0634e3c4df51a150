import { type BenchCentre, openBenchCentre } from './bench-centre.ts'
import { timeMonthSheet } from './cases/documents.ts'
import { openRegisterCase, saveRegisterCase, saveRegisterWithEntryCase } from './cases/register.ts'
import { searchCase } from './cases/search.ts'
import { summaryCase } from './cases/summary.ts'
import { listCase, openFileCase, openNewFileCase } from './cases/trainees.ts'
import { type CentreSize, firstYear, fullSize, tenth } from './large-centre/rows.ts'
import { type Case, type Comparison, compare, compareFiles, type FullComparison, type Times } from './measure.ts'
import { machine, ms, ratio, say, table } from './report.ts'

/** `npm run bench`: every case on the large centre and on two smaller ones. */

const encryptedCases = [searchCase, openRegisterCase, openFileCase, saveRegisterCase] as const
const cases = [
  searchCase,
  openRegisterCase,
  saveRegisterCase,
  saveRegisterWithEntryCase,
  openFileCase,
  openNewFileCase,
  listCase,
  summaryCase,
] as const

interface Measured {
  readonly name: string
  readonly found: readonly FullComparison[]
  readonly monthSheet: Times
  /** Of the same SQL on the encrypted file and on a plain one. */
  readonly encryption: readonly Comparison[]
}

async function measure(name: string, size: CentreSize): Promise<Measured> {
  const centre = await openBenchCentre(size)
  try {
    const found: FullComparison[] = []
    for (const make of cases) found.push(await compare(centre, (make as (of: BenchCentre) => Case)(centre)))
    const monthSheet = await timeMonthSheet(centre)
    const plain = { ...centre, raw: centre.plainCopy() }
    const encryption: Comparison[] = []
    for (const make of encryptedCases) {
      const of = make as (of: BenchCentre) => Case
      encryption.push(await compareFiles(of(centre), of(plain)))
    }
    return { name, found, monthSheet, encryption }
  } finally {
    await centre.close()
  }
}

const full = await measure('full', fullSize)
const all = [full, await measure('a tenth', tenth), await measure('first year', firstYear)]

say(`${machine()}\n`)
const rows = full.found.flatMap(({ name, ours: atFullSize }, index) =>
  all.map((centre) => {
    const { ours, raw, rawWithText } = centre.found[index]!
    return [
      name,
      centre.name,
      ...[ours.median, raw.median].map(ms),
      ratio(ours.median, raw.median),
      ms(rawWithText.median),
      ratio(ours.median, rawWithText.median),
      ...[ours.p95, raw.p95].map(ms),
      ratio(ours.p95, raw.p95),
      ratio(atFullSize.median, ours.median),
    ]
  }),
)
const medians = ['Warcha', 'SQL', 'ratio', 'SQL and text', 'ratio']
const head = ['Work', 'Centre', ...medians, 'Warcha p95', 'SQL p95', 'ratio p95', 'full / this']
say(table(head, rows))
say(
  `A month’s sheet of 30 as a PDF: ${ms(full.monthSheet.median)}, of the same work on the tenth: ${ms(all[1]!.monthSheet.median)}.\n`,
)

const costs = full.encryption.flatMap(({ name }, index) =>
  all.map((centre) => {
    const { ours, raw } = centre.encryption[index]!
    return [name, centre.name, ...[ours.median, raw.median].map(ms), ratio(ours.median, raw.median)]
  }),
)
say('The same SQL on the encrypted file and on the same data in clear:\n')
say(table(['Work', 'Centre', 'encrypted', 'plain', 'ratio'], costs))
