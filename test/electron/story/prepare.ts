import { administrator, finishFirstRun, startFirstRun } from '../../support/first-run.ts'
import { giveAccount, openSettings, signOut, takeOver } from '../../support/steps/accounts.ts'
import {
  addCompetence,
  addModule,
  addProgramme,
  addRoom,
  addTrainer,
  addWorkshop,
  shownPerson,
} from '../../support/steps/catalogue.ts'
import {
  director,
  module,
  polish,
  programme,
  rachid,
  room,
  secretary,
  solder,
  trainer,
  workshop,
  year,
} from './cast.ts'
import type { Onlooker } from './window.ts'

/** The administrator prepares the centre and gives the three others their accounts. */
export async function prepare(me: Onlooker): Promise<void> {
  const { page, language } = me
  await startFirstRun(page, language)
  await finishFirstRun(page, language, year)
  await me.picture('welcome')
  await openSettings(me, 'workshops')
  await addWorkshop(me, workshop, 'BIJ')
  await addProgramme(me, programme, 60)
  await addModule(me, module, 60)
  await addCompetence(me, module, solder, true)
  await addCompetence(me, module, polish)
  await me.picture('workshop')
  await openSettings(me, 'rooms')
  await addRoom(me, room, 12)
  await me.picture('rooms')
  await openSettings(me, 'trainers')
  await addTrainer(me, rachid, workshop)
  await me.picture('trainers')
  await openSettings(me, 'users')
  const giver = administrator
  await giveAccount(me, director, 'director', { giver })
  await giveAccount(me, secretary, 'secretary', { giver })
  await giveAccount(me, trainer, 'trainer', { giver, trainer: shownPerson(rachid, language) })
  await me.picture('accounts')
  await signOut(me, administrator)
  for (const account of [director, trainer]) {
    await takeOver(me, account)
    await me.picture(`home-${account.username}`)
    await signOut(me, account)
  }
}
