/** What the program may be started with. Pure: Electron is asked by those who call. */

/**
 * Beginnings of switches that attach a debugger, run other code in our processes, or take away what keeps pages apart.
 * Chromium takes one dash, two, and on Windows a slash, in any case.
 */
export const refusedSwitches = [
  ...['inspect', 'remote-debugging', 'remote-allow-origins', 'debug', 'js-flags', 'auto-open-devtools'],
  ...['load-extension', 'disable-web-security', 'allow-file-access', 'no-sandbox', 'disable-site-isolation'],
  ...['renderer-cmd-prefix', 'utility-cmd-prefix', 'browser-subprocess-path', 'gpu-launcher', 'renderer-process-limit'],
  ...['host-resolver-rules', 'host-rules', 'proxy-', 'ignore-certificate-errors', 'log-net-log', 'enable-logging'],
] as const

/** Whether one of these arguments, the program's own name left out, is a refused switch. */
export function hasRefusedSwitch(args: readonly string[], platform: NodeJS.Platform): boolean {
  const sign = platform === 'win32' ? '(?:--?|/)' : '--?'
  const refused = new RegExp(`^${sign}(?:${refusedSwitches.join('|')})`, 'i')
  return args.some((argument) => refused.test(argument))
}

/** Folders that a program copies to a server, or that are no place for an open database. */
const synchronised = /^(onedrive( .*)?|dropbox( .*)?|google ?drive|googledrive|icloud ?drive|iclouddrive|nextcloud)$/i
const removable = { linux: /^\/(media|run\/media)\//, darwin: /^\/Volumes\// } as Partial<Record<string, RegExp>>

/**
 * What speaks against keeping the data in this absolute folder: another computer (locks are not what they seem there),
 * a folder that is synchronised, or a stick that is pulled out.
 * @returns the name of the sentence in shell.json; null when nothing is known against it, for a drive letter of Windows
 * does not say what stands behind it.
 */
export function folderProblem(
  folder: string,
  { platform, env }: { readonly platform: NodeJS.Platform; readonly env: NodeJS.ProcessEnv },
): 'dataOnNetwork' | 'dataSynchronised' | 'dataOnStick' | null {
  const path = folder.replaceAll('\\', '/')
  if (platform === 'win32' && path.startsWith('//')) return 'dataOnNetwork'
  const roots = [env.OneDrive, env.OneDriveConsumer, env.OneDriveCommercial].filter((root) => root !== undefined)
  const isBelow = (root: string) => `${path}/`.toLowerCase().startsWith(`${root.replaceAll('\\', '/')}/`.toLowerCase())
  if (path.split('/').some((name) => synchronised.test(name)) || roots.some(isBelow)) return 'dataSynchronised'
  return removable[platform]?.test(`${path}/`) ? 'dataOnStick' : null
}
