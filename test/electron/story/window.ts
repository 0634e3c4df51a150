import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Person } from '../../support/controls.ts'
import { answerSave, type Launched } from '../app.ts'

/** Somebody in front of the window, whose pictures and documents are kept to be looked at. */

export interface Onlooker extends Person {
  /** Takes a picture, numbered. */
  picture(name: string): Promise<void>
  /** The next document is saved under this name; the answer reads it once it is there. */
  saveAs(name: string): Promise<() => Buffer>
}

const output = resolve(import.meta.dirname, '../../output')

export function onlooker(person: Person, { app }: Launched): Onlooker {
  const { page, language } = person
  mkdirSync(output, { recursive: true })
  const place = (name: string) => join(output, `story-${language}-${name}`)
  let pictures = 0
  return {
    ...person,
    async picture(name) {
      pictures += 1
      await page.screenshot({ path: place(`${String(pictures).padStart(2, '0')}-${name}.png`) })
    },
    async saveAs(name) {
      await answerSave(app, place(name))
      return () => readFileSync(place(name))
    },
  }
}
