import { Menu, type MenuItemConstructorOptions } from 'electron'

/**
 * Windows and Linux get no menu: everything is in the page, and editing keys work without one. macOS needs one for
 * copy, paste and quit; its roles name themselves. Neither has reload or developer tools.
 */
export function installMenu(): void {
  const template: MenuItemConstructorOptions[] = [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]
  Menu.setApplicationMenu(process.platform === 'darwin' ? Menu.buildFromTemplate(template) : null)
}
