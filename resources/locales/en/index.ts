import assessments from './assessments.json' with { type: 'json' }
import attendance from './attendance.json' with { type: 'json' }
import centre from './centre.json' with { type: 'json' }
import certificates from './certificates.json' with { type: 'json' }
import common from './common.json' with { type: 'json' }
import components from './components.json' with { type: 'json' }
import documents from './documents.json' with { type: 'json' }
import enrolments from './enrolments.json' with { type: 'json' }
import errors from './errors.json' with { type: 'json' }
import home from './home.json' with { type: 'json' }
import session from './session.json' with { type: 'json' }
import settings from './settings.json' with { type: 'json' }
import shell from './shell.json' with { type: 'json' }
import trainees from './trainees.json' with { type: 'json' }

export default {
  assessments,
  attendance,
  centre,
  certificates,
  common,
  components,
  documents,
  enrolments,
  errors,
  home,
  session,
  settings,
  shell,
  trainees,
}
