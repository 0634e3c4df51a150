import { z } from 'zod'
import type { AuditRule, RecordType } from './audit-rule.ts'
import { everyone, managers, mutation, query } from './define.ts'
import { CompetenceId, ModuleId, Nothing, ProgrammeId, requiredText, WorkshopId } from './fields.ts'

/** The catalogue: a workshop offers programmes, a programme is made of modules, a module of competences. */

/** A fixed palette is offered by the page; any colour is kept. */
const Colour = z.string().regex(/^#[0-9a-f]{6}$/)
/** Short and stable: it begins the codes of the workshop's cohorts. */
export const WorkshopCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9]*$/, { error: 'field.code' })
  .min(2)
  .max(8)
export const Family = z.enum(['agriculture', 'craft', 'services'])

const label = { nameFr: requiredText(120), nameAr: requiredText(120) }
const workshopFields = { code: WorkshopCode, ...label, family: Family, colour: Colour }
const programmeFields = { ...label, requiredHours: z.int().min(1).max(5000) }
const moduleFields = { ...label, hours: z.int().min(1).max(2000) }
const competenceFields = { ...label, isCritical: z.boolean() }
const isArchived = z.boolean()

export const Competence = z.strictObject({ id: CompetenceId, ...competenceFields, isArchived })
export const Module = z.strictObject({ id: ModuleId, ...moduleFields, isArchived, competences: z.array(Competence) })
export const Programme = z.strictObject({
  id: ProgrammeId,
  workshopId: WorkshopId,
  ...programmeFields,
  /** Sum of the hours of its modules that are not archived; should equal `requiredHours`. */
  moduleHours: z.int(),
  isArchived,
})
export const ProgrammeTree = z.strictObject({ ...Programme.shape, modules: z.array(Module) })
const workshop = { id: WorkshopId, ...workshopFields, code: z.string(), isArchived }
export const Workshop = z.strictObject({ ...workshop, programmes: z.array(Programme) })
export const WorkshopDetails = z.strictObject({ ...workshop, programmes: z.array(ProgrammeTree) })
export type Competence = z.infer<typeof Competence>
export type Module = z.infer<typeof Module>
export type ProgrammeTree = z.infer<typeof ProgrammeTree>
export type Workshop = z.infer<typeof Workshop>
export type WorkshopDetails = z.infer<typeof WorkshopDetails>

const changes = {
  changes: [
    'workshops',
    'cohorts',
    'enrolments',
    'timetable',
    'attendance',
    'assessments',
    'certificates',
    'enterprises',
    'summaries',
  ] as const,
}
/** Every change answers with the whole workshop, as the page shows it. */
const change = <T extends z.ZodType>(input: T, audit: AuditRule = { kind: 'change' }) =>
  mutation(managers, input, WorkshopDetails, { ...changes, audit })
const about = (type: RecordType): AuditRule => ({ kind: 'change', record: [type, 'id'] })

export const workshops = {
  /** All of them, archived ones too (`isArchived`), each with its programmes. */
  list: query(everyone, Nothing, z.array(Workshop)),
  details: query(everyone, z.strictObject({ id: WorkshopId }), WorkshopDetails),
  create: change(z.strictObject(workshopFields)),
  update: change(z.strictObject({ id: WorkshopId, ...workshopFields }), { kind: 'change', before: 'details' }),
  setArchived: change(z.strictObject({ id: WorkshopId, isArchived })),
  addProgramme: change(z.strictObject({ workshopId: WorkshopId, ...programmeFields })),
  updateProgramme: change(z.strictObject({ id: ProgrammeId, ...programmeFields }), about('programme')),
  setProgrammeArchived: change(z.strictObject({ id: ProgrammeId, isArchived }), about('programme')),
  /** New modules and competences go to the end. */
  addModule: change(z.strictObject({ programmeId: ProgrammeId, ...moduleFields })),
  updateModule: change(z.strictObject({ id: ModuleId, ...moduleFields }), about('module')),
  setModuleArchived: change(z.strictObject({ id: ModuleId, isArchived }), about('module')),
  /** One place up (-1) or down (1) among those that are not archived; nothing happens at the end of the list. */
  moveModule: change(z.strictObject({ id: ModuleId, by: z.union([z.literal(-1), z.literal(1)]) }), about('module')),
  addCompetence: change(z.strictObject({ moduleId: ModuleId, ...competenceFields })),
  updateCompetence: change(z.strictObject({ id: CompetenceId, ...competenceFields }), about('competence')),
  setCompetenceArchived: change(z.strictObject({ id: CompetenceId, isArchived }), about('competence')),
  moveCompetence: change(
    z.strictObject({ id: CompetenceId, by: z.union([z.literal(-1), z.literal(1)]) }),
    about('competence'),
  ),
}
