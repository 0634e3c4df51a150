import centre from './centre.json' with { type: 'json' }
import common from './common.json' with { type: 'json' }
import components from './components.json' with { type: 'json' }
import enrolments from './enrolments.json' with { type: 'json' }
import errors from './errors.json' with { type: 'json' }
import home from './home.json' with { type: 'json' }
import session from './session.json' with { type: 'json' }
import settings from './settings.json' with { type: 'json' }
import shell from './shell.json' with { type: 'json' }
import trainees from './trainees.json' with { type: 'json' }

export default { centre, common, components, enrolments, errors, home, session, settings, shell, trainees }
