import type BetterSqlite3 from 'better-sqlite3'
import { type CentreSize, insertInto, lastYear } from './rows.ts'

/** What is taught, where, by whom and in which years. */

const workshops = [
  ['BIJ', 'Bijouterie', 'الصياغة', 'craft'],
  ['COU', 'Couture', 'الخياطة', 'craft'],
  ['TIS', 'Tissage', 'النسيج', 'craft'],
  ['POT', 'Poterie', 'الفخار', 'craft'],
  ['MEN', 'Menuiserie', 'النجارة', 'craft'],
  ['AGR', 'Agriculture', 'الفلاحة', 'agriculture'],
  ['CUI', 'Cuisine', 'الطبخ', 'services'],
  ['INF', 'Informatique', 'المعلوميات', 'services'],
] as const

export interface Programme {
  readonly id: number
  readonly code: string
  readonly workshopId: number
  readonly moduleIds: readonly number[]
  readonly competenceIds: readonly number[]
}

export interface Catalogue {
  readonly programmes: readonly Programme[]
  /** As many as cohorts run at a time, so that no two of them share one. */
  readonly trainerIds: readonly number[]
  readonly roomIds: readonly number[]
  /** In order of time; the last is the one that set-up made. */
  readonly yearIds: readonly number[]
}

export function writeCatalogue(raw: BetterSqlite3.Database, size: CentreSize): Catalogue {
  const insertWorkshop = insertInto(raw, 'workshop', ['code', 'name_fr', 'name_ar', 'family', 'colour'])
  const insertTrainer = insertInto(raw, 'trainer', [
    'last_name',
    'first_name',
    'last_name_ar',
    'first_name_ar',
    'sex',
    'workshop_id',
  ])
  const insertRoom = insertInto(raw, 'room', ['name_fr', 'name_ar', 'capacity', 'is_step_free'])
  const insertYear = insertInto(raw, 'training_year', ['label', 'starts_on', 'ends_on'])
  const workshopIds = workshops.map(([code, fr, ar, family]) => insertWorkshop(code, fr, ar, family, '#1a4fa3'))
  const places = Array.from({ length: size.cohortsPerYear }, (_, index) => index)
  const earlier = Array.from({ length: size.years - 1 }, (_, index) => lastYear - size.years + 1 + index)
  return {
    programmes: workshops.map(([code, fr, ar], index) => writeProgramme(raw, workshopIds[index]!, code, fr, ar)),
    trainerIds: places.map((place) =>
      insertTrainer(`Idrissi ${place}`, 'Hassan', 'الإدريسي', 'حسن', 'M', workshopIds[place % workshopIds.length]!),
    ),
    roomIds: places.map((place) => insertRoom(`Salle ${place + 1}`, `قاعة ${place + 1}`, 30, 1)),
    yearIds: [
      ...earlier.map((year) => insertYear(`${year}-${year + 1}`, `${year}-09-01`, `${year + 1}-07-31`)),
      // The year that centre.setUp has written.
      1,
    ],
  }
}

function writeProgramme(raw: BetterSqlite3.Database, workshopId: number, code: string, fr: string, ar: string) {
  const insertProgramme = insertInto(raw, 'programme', ['workshop_id', 'name_fr', 'name_ar', 'required_hours'])
  const insertModule = insertInto(raw, 'module', ['programme_id', 'position', 'name_fr', 'name_ar', 'hours'])
  const insertCompetence = insertInto(raw, 'competence', ['module_id', 'position', 'name_fr', 'name_ar', 'is_critical'])
  const id = insertProgramme(workshopId, fr, ar, 800)
  const moduleIds = [1, 2, 3, 4].map((n) => insertModule(id, n, `${fr} ${n}`, `${ar} ${n}`, 200))
  const competenceIds = moduleIds.flatMap((moduleId) =>
    [1, 2, 3].map((n) => insertCompetence(moduleId, n, `Compétence ${n}`, `كفاءة ${n}`, n === 1 ? 1 : 0)),
  )
  return { id, code, workshopId, moduleIds, competenceIds }
}
