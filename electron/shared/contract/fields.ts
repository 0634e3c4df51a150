import { z } from 'zod'
import { isIsoDay, isIsoTime } from '../dates.ts'
import './problems.ts'

/** Field schemas shared by all domains. Messages are problem codes (see problems.ts), never sentences. */

function id<Name extends string>(_name: Name) {
  return z.int().positive().brand<Name>()
}

export const UserId = id('UserId')
export const WorkshopId = id('WorkshopId')
export const ProgrammeId = id('ProgrammeId')
export const ModuleId = id('ModuleId')
export const CompetenceId = id('CompetenceId')
export const RoomId = id('RoomId')
export const TrainerId = id('TrainerId')
export const TrainingYearId = id('TrainingYearId')
export const ClosureId = id('ClosureId')
export const TraineeId = id('TraineeId')
export const CohortId = id('CohortId')
export const EnrolmentId = id('EnrolmentId')
export const WeeklySlotId = id('WeeklySlotId')
export const SessionId = id('SessionId')
export const AssessmentId = id('AssessmentId')
export const CertificateId = id('CertificateId')
export const EnterpriseId = id('EnterpriseId')
export const FunderId = id('FunderId')
export const FundingLineId = id('FundingLineId')
export const VisitId = id('VisitId')
export type UserId = z.infer<typeof UserId>
export type WorkshopId = z.infer<typeof WorkshopId>
export type ProgrammeId = z.infer<typeof ProgrammeId>
export type ModuleId = z.infer<typeof ModuleId>
export type CompetenceId = z.infer<typeof CompetenceId>
export type RoomId = z.infer<typeof RoomId>
export type TrainerId = z.infer<typeof TrainerId>
export type TrainingYearId = z.infer<typeof TrainingYearId>
export type ClosureId = z.infer<typeof ClosureId>
export type TraineeId = z.infer<typeof TraineeId>
export type CohortId = z.infer<typeof CohortId>
export type EnrolmentId = z.infer<typeof EnrolmentId>
export type WeeklySlotId = z.infer<typeof WeeklySlotId>
export type SessionId = z.infer<typeof SessionId>
export type AssessmentId = z.infer<typeof AssessmentId>
export type CertificateId = z.infer<typeof CertificateId>
export type EnterpriseId = z.infer<typeof EnterpriseId>
export type FunderId = z.infer<typeof FunderId>
export type FundingLineId = z.infer<typeof FundingLineId>
export type VisitId = z.infer<typeof VisitId>

/** A calendar day of the centre's wall clock, `2026-03-09`; refuses days that do not exist. */
export const IsoDay = z
  .string()
  .min(1)
  .refine((text) => text === '' || isIsoDay(text), { error: 'field.day' })
/** A local time of day, `08:30`. */
export const IsoTime = z
  .string()
  .min(1)
  .refine((text) => text === '' || isIsoTime(text), { error: 'field.time' })
/** An amount in centimes of MAD, never negative. */
export const Centimes = z.int().min(0).max(1_000_000_000_00)
/** A file as base64; the caller says how many bytes it may have at most. */
export const Base64 = (maxBytes: number) =>
  z.base64().max(Math.ceil(maxBytes / 3) * 4, { error: 'field.file_too_large' })

/** Control signs but tab and line ends, halves of a sign, and code points that stand for none. */
const unwritable = /\p{Cs}|\p{Noncharacter_Code_Point}|[^\P{Cc}\t\n\r]/u
/**
 * Text that can be kept and shown again sign by sign. The store would replace half a sign by another, and searches and
 * spreadsheets end at a control sign: they come with a paste out of another program, never from a keyboard.
 */
export const text = () => z.string().refine((text) => !unwritable.test(text), { error: 'field.characters' })
/** Text that must be there after trimming, at most `max` characters. */
export const requiredText = (max: number) => text().trim().min(1).max(max)
/** Why names or exact figures leave the centre: long enough to say something. */
export const ExportReason = text().trim().min(10).max(300)
/** Text that may be left empty: an empty field becomes null. */
export const optionalText = (max: number) =>
  text()
    .trim()
    .max(max)
    .nullable()
    .transform((text) => (text === '' ? null : text))
/** An empty choice of a form (`''` or null) becomes null. */
export const optional = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal('').transform(() => null), z.null(), schema])

export const Sex = z.enum(['F', 'M'])
export type Sex = z.infer<typeof Sex>
export const Language = z.enum(['fr', 'ar', 'en'])
export type Language = z.infer<typeof Language>
/** Where somebody lives, from the commune's HCP code (third part `01` = urban), editable. */
export const Milieu = z.enum(['urban', 'rural'])

/** Nothing to say. */
export const Nothing = z.strictObject({})
/** A printed document ready to be shown or saved: file name, type and content. */
export const DocumentFile = z.strictObject({
  fileName: z.string().min(1).max(200),
  mediaType: z.enum([
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'text/csv',
  ]),
  content: z.base64(),
})
export type DocumentFile = z.infer<typeof DocumentFile>
