import archive from './archive.json' with { type: 'json' }
import assessments from './assessments.json' with { type: 'json' }
import attendance from './attendance.json' with { type: 'json' }
import audit from './audit.json' with { type: 'json' }
import backups from './backups.json' with { type: 'json' }
import calendar from './calendar.json' with { type: 'json' }
import centre from './centre.json' with { type: 'json' }
import certificates from './certificates.json' with { type: 'json' }
import cohorts from './cohorts.json' with { type: 'json' }
import common from './common.json' with { type: 'json' }
import components from './components.json' with { type: 'json' }
import documents from './documents.json' with { type: 'json' }
import enrolments from './enrolments.json' with { type: 'json' }
import enterprises from './enterprises.json' with { type: 'json' }
import errors from './errors.json' with { type: 'json' }
import followUp from './follow-up.json' with { type: 'json' }
import home from './home.json' with { type: 'json' }
import personalData from './personal-data.json' with { type: 'json' }
import recovery from './recovery.json' with { type: 'json' }
import rooms from './rooms.json' with { type: 'json' }
import session from './session.json' with { type: 'json' }
import settings from './settings.json' with { type: 'json' }
import shell from './shell.json' with { type: 'json' }
import summaries from './summaries.json' with { type: 'json' }
import timetable from './timetable.json' with { type: 'json' }
import trainees from './trainees.json' with { type: 'json' }
import trainers from './trainers.json' with { type: 'json' }
import users from './users.json' with { type: 'json' }
import workshops from './workshops.json' with { type: 'json' }

export default {
  archive,
  assessments,
  attendance,
  backups,
  audit,
  calendar,
  centre,
  certificates,
  cohorts,
  common,
  components,
  documents,
  enrolments,
  enterprises,
  errors,
  followUp,
  home,
  personalData,
  recovery,
  rooms,
  session,
  settings,
  shell,
  summaries,
  timetable,
  trainees,
  trainers,
  users,
  workshops,
}
