/** The day on which the demo of the browser tests ends: their hosts and pages live on it, whatever the calendar says. */
export const demoDay = '2026-11-21'
export const demoNow = `${demoDay}T10:00`
