import { expect, it } from 'vitest'
import { auditSentence } from '../../../electron/backend/audit/sentence.ts'
import { isRecorded, recordTypes } from '../../../electron/shared/contract/audit-rule.ts'
import { allProcedures } from '../../../electron/shared/contract/index.ts'
import { languages } from '../../../electron/shared/i18n/languages.ts'
import { translatorFor } from '../../../electron/shared/i18n/translator.ts'
import { auditRows } from '../../support/audit.ts'
import { centreBackend, password } from '../../support/backend.ts'
import { aRoom, aTrainee } from '../../support/builders.ts'

const all = { seq: null, userId: null, kind: null, traineeId: null, from: null, to: null, language: 'fr' } as const

it('tells in words who did what to which record', async () => {
  const test = await centreBackend()
  const id = (await aRoom(test, { nameFr: 'Salle 1', nameAr: 'القاعة 1', capacity: 10, isStepFree: 1 })) as never
  const traineeId = (await aTrainee(test, { fileNumber: '2026/014' })) as never
  const director = await test.as('director')
  await director('rooms.update', { id, nameFr: 'Salle 1', nameAr: 'القاعة 1', capacity: 12, isStepFree: true })
  await director('trainees.details', { id: traineeId })
  const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '')
  const { entries } = await director('audit.list', all)
  expect(entries.slice(0, 2).map(({ userName, text }) => `${userName} ${plain(text)}`)).toEqual([
    'Compte director a ouvert le dossier 2026/014',
    'Compte director a modifié la salle Salle 1 : Places',
  ])
  const ofFile = await director('audit.list', { ...all, traineeId })
  expect(ofFile.entries.map(({ recordId }) => recordId)).toEqual([traineeId])
  expect((await director('audit.list', { ...all, from: '2026-11-22' })).entries).toEqual([])
  expect((await director('audit.list', { ...all, kind: 'read' })).entries).toHaveLength(1)
})

it('has words for every recorded procedure in three languages', () => {
  const recorded = allProcedures().filter(([, { audit }]) => isRecorded(audit))
  expect(recorded.length).toBeGreaterThan(70)
  for (const language of languages) {
    const row = { fields: '', recordType: 'trainee' }
    const wordless = recorded.filter(([action]) =>
      auditSentence(translatorFor(language), language, { ...row, action }, undefined).includes(action),
    )
    expect(wordless.map(([action]) => action)).toEqual([])
  }
})

it('speaks as people do', () => {
  const name = { id: 1, nameFr: '2026/014', nameAr: null }
  const said = (action: string, recordType: string) =>
    auditSentence(translatorFor('fr'), 'fr', { action, recordType, fields: '' }, name).replace(/[\u2066-\u2069]/g, '')
  expect(said('enrolments.changeState', 'trainee')).toBe('a changé la situation du dossier 2026/014')
  expect(said('users.resetPassword', 'user')).toBe('a donné un mot de passe au compte 2026/014')
  expect(said('timetable.setModule', 'session')).toBe('a changé le module d’une séance de 2026/014')
  for (const [action, { audit }] of allProcedures())
    if (isRecorded(audit))
      for (const type of recordTypes) expect(said(action, type), action).not.toMatch(/ (de|à) les? | de une? /)
})

it('is checked on demand and taken out after the password, and both stand in it', async () => {
  const test = await centreBackend()
  const admin = await test.as('administrator')
  expect(await admin('audit.check', {})).toMatchObject({ brokenAt: null, isWhole: true })
  expect((await admin('audit.state', {})).report).toMatchObject({ brokenAt: null, isWhole: true })
  await expect(admin('audit.exportCsv', all)).rejects.toMatchObject({ code: 'session.reauth_needed' })
  await admin('session.confirmPassword', { password })
  const file = await admin('audit.exportCsv', all)
  expect(Buffer.from(file.content, 'base64').toString()).toContain('a vérifié le journal')
  expect((await auditRows(test)).slice(-1)).toMatchObject([{ action: 'audit.exportCsv', outcome: 'done' }])
})

it('is read by the director and the administrator alone', async () => {
  const test = await centreBackend()
  for (const role of ['secretary', 'trainer'] as const)
    await expect((await test.as(role))('audit.list', all)).rejects.toMatchObject({ code: 'session.wrong_role' })
})
