import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses'

/**
 * What the packaged program can no longer be talked into, burnt into its binary before it is signed. The packager's own
 * setting does not know every fuse; here a fuse that is named nowhere ends the packaging.
 */
export const fuses = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // Needs a snapshot file of its own, without which the program does not start.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
}

/**
 * electron-builder's `afterPack`.
 * @param {import('electron-builder').AfterPackContext} context
 */
export default async function afterPack(context) {
  const { packager, appOutDir, electronPlatformName } = context
  const extension = { darwin: '.app', mas: '.app', win32: '.exe' }[electronPlatformName] ?? ''
  const name = electronPlatformName === 'linux' ? packager.executableName : packager.appInfo.productFilename
  const program = `${appOutDir}/${name}${extension}`
  const wire = await getCurrentFuseWire(program)
  // An older Electron, given by hand to look at a package, lacks the latest ones.
  const present = Object.entries(fuses).filter(([key]) => Number.isNaN(Number(key)) || key in wire)
  await flipFuses(program, /** @type {typeof fuses} */ (Object.fromEntries(present)))
}
