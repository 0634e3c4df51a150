import { describe, expect, it } from 'vitest'
import { folderProblem, hasRefusedSwitch } from '../../electron/main/own-arguments.ts'

describe('a packaged program', () => {
  it.each([
    '--inspect',
    '-inspect-brk=9229',
    '--INSPECT=0',
    '--remote-debugging-port=0',
    '-remote-debugging-pipe',
    '--js-flags=--allow-natives-syntax',
    '--Renderer-Cmd-Prefix=gdb',
    '--load-extension=/tmp/x',
    '--no-sandbox',
  ])('does not start with %s', (argument) => {
    expect(hasRefusedSwitch([argument], 'linux')).toBe(true)
    expect(hasRefusedSwitch(['--data=/tmp/x', argument], 'win32')).toBe(true)
  })

  it('knows the slash of Windows, which begins a path elsewhere', () => {
    expect(hasRefusedSwitch(['/remote-debugging-port=9222'], 'win32')).toBe(true)
    expect(hasRefusedSwitch(['/inspections/2026.warcha'], 'linux')).toBe(false)
  })

  it('starts with a folder, and with what is only named like a switch', () => {
    expect(hasRefusedSwitch(['--data=/srv/inspect', '--ozone-platform=wayland', 'inspect'], 'linux')).toBe(false)
    expect(hasRefusedSwitch(['--data=C:\\--inspect'], 'win32')).toBe(false)
  })
})

describe('the data', () => {
  const onWindows = {
    platform: 'win32',
    env: { OneDrive: 'C:\\Users\\Leila\\Nuage', LOCALAPPDATA: 'C:\\Users\\Leila\\AppData\\Local' },
  } as const

  it.each([
    ['\\\\serveur\\partage\\Warcha', 'dataOnNetwork'],
    ['//serveur/partage/Warcha', 'dataOnNetwork'],
    ['C:\\Users\\Leila\\OneDrive - Association\\Warcha', 'dataSynchronised'],
    ['C:\\Users\\Leila\\OneDrive\\Documents', 'dataSynchronised'],
    ['c:\\users\\leila\\nuage\\Warcha', 'dataSynchronised'],
    ['D:\\Dropbox\\Warcha', 'dataSynchronised'],
    ['C:\\Users\\Leila\\AppData\\Local\\Warcha', null],
    ['D:\\OneDriveArchives', null],
  ])('in %s on Windows: %s', (folder, problem) => {
    expect(folderProblem(folder, onWindows)).toBe(problem)
  })

  it('does not lie on what is pulled out, where the path tells', () => {
    expect(folderProblem('/media/leila/CLE/Warcha', { platform: 'linux', env: {} })).toBe('dataOnStick')
    expect(folderProblem('/run/media/leila/CLE', { platform: 'linux', env: {} })).toBe('dataOnStick')
    expect(folderProblem('/Volumes/CLE/Warcha', { platform: 'darwin', env: {} })).toBe('dataOnStick')
    expect(folderProblem('/home/leila/.config/Warcha', { platform: 'linux', env: {} })).toBeNull()
  })
})
