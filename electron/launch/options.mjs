import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { fail } from './project.mjs'

/**
 * The folder where this system keeps what programs store for their user.
 * @param {string} name
 */
function userDataFolder(name) {
  const { platform, env } = process
  // Not the roaming one, which goes to a server with the profile.
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData/Local'), name)
  if (platform === 'darwin') return join(homedir(), 'Library/Application Support', name)
  return join(env.XDG_CONFIG_HOME || join(homedir(), '.config'), name)
}

/**
 * The options of start, demo and dev.
 * @param {string} folderName of the data folder where none is named
 */
export function readOptions(folderName) {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        data: { type: 'string' },
      },
    })
    return {
      browser: Boolean(values.browser),
      open: !values['no-open'],
      data: values.data ? resolve(values.data) : userDataFolder(folderName),
    }
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : error}\nOptions: --browser --no-open --data <folder>`)
  }
}
