/** What the program may be started with. Pure: Electron is asked by those who call. */
/**
 * Beginnings of switches that attach a debugger, run other code in our processes, or take away what keeps pages apart.
 * Chromium takes one dash, two, and on Windows a slash, in any case.
 */
export declare const refusedSwitches: readonly [
  'inspect',
  'remote-debugging',
  'remote-allow-origins',
  'debug',
  'js-flags',
  'auto-open-devtools',
  'load-extension',
  'disable-web-security',
  'allow-file-access',
  'no-sandbox',
  'disable-site-isolation',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'browser-subprocess-path',
  'gpu-launcher',
  'renderer-process-limit',
  'host-resolver-rules',
  'host-rules',
  'proxy-',
  'ignore-certificate-errors',
  'log-net-log',
  'enable-logging',
]
/** Whether one of these arguments, the program's own name left out, is a refused switch. */
export declare function hasRefusedSwitch(args: readonly string[], platform: NodeJS.Platform): boolean
/**
 * What speaks against keeping the data in this absolute folder: another computer (locks are not what they seem there),
 * a folder that is synchronised, or a stick that is pulled out. Null when nothing is known against it; a drive letter
 * of Windows does not say what stands behind it.
 */
export declare function folderProblem(
  folder: string,
  {
    platform,
    env,
  }: {
    readonly platform: NodeJS.Platform
    readonly env: NodeJS.ProcessEnv
  },
): 'network' | 'synchronised' | 'removable' | null
