import { z } from 'zod'
import { between } from './between.ts'
import { query } from './define.ts'
import { DocumentFile, EnterpriseId, ExportReason, IsoDay, Language, TraineeId } from './fields.ts'
import { PersonName } from './person.ts'
import { dimensions, figureKeys } from './summaries/figures.ts'

/** The figures of a year, each with its unit and rule, and the people or projects behind every one of them. */

const directorsOnly = ['director'] as const

/** A training year or a civil year: both days included. */
const span = { from: IsoDay, to: IsoDay }
const ordered = between<{ from: string; to: string }>(['from', 'to'], (period) => period.from <= period.to, {
  error: 'field.end_before_start',
  path: ['to'],
})

const Figure = z.enum(figureKeys)
const Dimension = z.enum(dimensions)

/**
 * One number. A count or a sum is `value`; a rate is `value` of `base`. `unknown` is how many of the base nobody
 * knows about: a survival rate lies between value/base and (value + unknown)/base.
 */
export const Cell = z.strictObject({ value: z.int(), base: z.int().nullable(), unknown: z.int().nullable() })
export type Cell = z.infer<typeof Cell>

/** One line of a breakdown. Workshops and provinces carry their names; the other groups are named by the page. */
const Group = z.strictObject({
  /** Workshop id, province code, or a word of a closed list; `unknown` = not told. */
  key: z.string(),
  nameFr: z.string().nullable(),
  nameAr: z.string().nullable(),
  cells: z.record(Figure, Cell),
})

export const YearSummary = z.strictObject({
  ...span,
  /** Last day that is counted: the end of the period, or today while it runs. */
  cutoff: IsoDay,
  total: z.record(Figure, Cell),
  /** Every breakdown adds up to the total. */
  breakdowns: z.array(z.strictObject({ dimension: Dimension, groups: z.array(Group) })),
})
export type YearSummary = z.infer<typeof YearSummary>

/** A person, a project or a visit behind a number, with what it adds to it. */
export const BehindRow = z.strictObject({
  traineeId: TraineeId.nullable(),
  enterpriseId: EnterpriseId.nullable(),
  /** File number of the person or number of the project. */
  number: z.string(),
  person: PersonName.nullable(),
  enterpriseName: z.string().nullable(),
  enterpriseNameAr: z.string().nullable(),
  /** The day that puts it into the period. */
  day: IsoDay,
  workshopNameFr: z.string().nullable(),
  workshopNameAr: z.string().nullable(),
  ...Cell.shape,
})
export type BehindRow = z.infer<typeof BehindRow>

export const Behind = z.strictObject({ cell: Cell, rows: z.array(BehindRow) })

/** Small groups of disability and origin are masked, unless the director says why the exact figures leave the centre. */
const exported = z.strictObject({ ...span, language: Language, exactReason: ExportReason.optional() }).check(ordered)
const leaving = { reauth: true, audit: { kind: 'export', reason: 'exactReason' } } as const

export const summaries = {
  year: query(directorsOnly, z.strictObject(span).check(ordered), YearSummary),
  /** The rows add up to the number; where it counts people, projects, competences or visits, one row each. */
  behind: query(
    directorsOnly,
    z
      .strictObject({
        ...span,
        figure: Figure,
        group: z.strictObject({ dimension: Dimension, key: z.string().max(40) }).nullable(),
      })
      .check(ordered),
    Behind,
    { audit: { kind: 'read' } },
  ),
  /** The figures, their breakdowns and definitions, without any name: fit to leave the centre. */
  exportPdf: query(directorsOnly, exported, DocumentFile, leaving),
  exportXlsx: query(directorsOnly, exported, DocumentFile, leaving),
}
