import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Call } from '../../support/backend.ts'
import { aFile } from '../../support/trainee-files.ts'
import type { Step } from './journal.ts'
import { admin, type Started, secretary } from './start.ts'

export type SaidStep = <T extends Step>(asked: T, act: () => Promise<T | undefined>) => Promise<T>

export interface Day {
  readonly as: Started['as']
  readonly step: SaidStep
  readonly rounds: number
}

export interface Enrolled {
  readonly id: number
  note(text: string): Promise<void>
  /** Written by somebody who signed in later. */
  noteBy(call: Call, text: string): Promise<void>
}

/** A new trainee whose file is like nobody's. */
export async function enrol(call: Call, step: SaidStep): Promise<Enrolled> {
  const name = `Torture ${process.pid}-${process.hrtime.bigint()}`
  const { notDuplicateReason, ...fields } = { ...aFile, documentType: null, documentNumber: null, lastName: name }
  let version = 1
  const done = await step({ kind: 'enrol', name } as Extract<Step, { kind: 'enrol' }>, async () => {
    const details = await call('trainees.enrol', { ...fields, notDuplicateReason: 'une autre personne' })
    version = details.version
    return { kind: 'enrol', name, id: details.id }
  })
  const id = done.id!
  async function noteBy(writer: Call, text: string): Promise<void> {
    await step({ kind: 'note', id, note: text }, async () => {
      await writer('trainees.update', { ...fields, id: id as never, version, note: text })
      return undefined
    })
  }
  return { id, noteBy, note: (text) => noteBy(call, text) }
}

/** @returns its id. */
export async function backUp(call: Call, step: SaidStep): Promise<string> {
  const { id: made } = await step({ kind: 'backup' } as Extract<Step, { kind: 'backup' }>, async () => {
    const { id } = await call('backups.make', {})
    return { kind: 'backup', id }
  })
  return made!
}

/**
 * A day on a disk that refuses: what is refused is said, and the day goes on with the next thing. With a ballast in the
 * folder, it is removed at the end and everything is asked for once more.
 */
export async function hardDay(day: Day & { folder: string; ballast: number }): Promise<void> {
  const spare = join(day.folder, 'ballast')
  if (day.ballast > 0) writeFileSync(spare, Buffer.alloc(day.ballast))
  await dayOf(day, day.rounds)
  if (day.ballast === 0) return
  await day.step({ kind: 'freed' }, async () => {
    rmSync(spare)
    return undefined
  })
  await dayOf(day, 1)
}

async function dayOf({ as, step }: Day, rounds: number): Promise<void> {
  const office = await signIn(secretary)
  for (let n = 0; office && n < rounds; n++) {
    const file = await enrol(office, step).catch(() => undefined)
    await file?.note(`note ${n}`).catch(() => undefined)
  }
  const keeper = await signIn(admin)
  if (keeper) await backUp(keeper, step).catch(() => undefined)

  async function signIn(account: typeof admin): Promise<Call | undefined> {
    let call: Call | undefined
    await step({ kind: 'login' }, async () => {
      call = await as(account)
      return undefined
    }).catch(() => undefined)
    return call
  }
}
