import { join } from 'node:path'
import { root } from './project.mjs'

/** Runs in the project's Node: fills the folder with the demo centre, up to today or the day given, and prints who may sign in. */
const [folder, resourcesDir, today] = process.argv.slice(2)
const { buildDemo } = await import(new URL(`file://${join(root, 'out/main/demo.cjs')}`).href)
const { accounts, recoveryKey } = await buildDemo({ folder, resourcesDir, today })
for (const { username, password, role } of accounts) process.stdout.write(`${role}: ${username} / ${password}\n`)
process.stdout.write(`paper key: ${recoveryKey}\n`)
