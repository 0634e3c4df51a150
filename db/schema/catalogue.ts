import type { Generated } from 'kysely'

/** Table `workshop`. */
export interface WorkshopTable {
  id: Generated<number>
  code: string
  nameFr: string
  nameAr: string
  family: 'agriculture' | 'craft' | 'services'
  colour: string
  archivedAt: string | null
}

/** Table `programme`. */
export interface ProgrammeTable {
  id: Generated<number>
  workshopId: number
  nameFr: string
  nameAr: string
  requiredHours: number
  archivedAt: string | null
}

/** Table `module`. */
export interface ModuleTable {
  id: Generated<number>
  programmeId: number
  position: number
  nameFr: string
  nameAr: string
  hours: number
  archivedAt: string | null
}

/** Table `competence`. */
export interface CompetenceTable {
  id: Generated<number>
  moduleId: number
  position: number
  nameFr: string
  nameAr: string
  isCritical: Generated<0 | 1>
  archivedAt: string | null
}

/** Table `room`. */
export interface RoomTable {
  id: Generated<number>
  nameFr: string
  nameAr: string
  capacity: number
  isStepFree: 0 | 1
  archivedAt: string | null
}

/** Table `trainer`. */
export interface TrainerTable {
  id: Generated<number>
  lastName: string
  firstName: string
  lastNameAr: string | null
  firstNameAr: string | null
  sex: 'F' | 'M'
  phone: string | null
  email: string | null
  workshopId: number | null
  archivedAt: string | null
}
