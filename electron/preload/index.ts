import { contextBridge, ipcRenderer } from 'electron'
import type { BackendPort, PortMessage, Shell } from '../shared/contract/shell.ts'
import { channels } from '../shared/contract/shell.ts'

/**
 * Runs sandboxed beside the page: hands it the backend's port and exposes `shell`. Never gives out `ipcRenderer`, and
 * passes no callback of the page to the host.
 */

const nonces = new Set<string>()

function tell(message: PortMessage, ports: MessagePort[] = []): void {
  window.postMessage(message, window.location.origin, ports)
}

ipcRenderer.on(channels.port, (event, nonce) => tell({ warcha: nonce }, [...event.ports]))
ipcRenderer.on(channels.state, (_event, state) => {
  for (const nonce of nonces) tell({ warcha: nonce, state })
})

const backendPort: BackendPort = {
  request(nonce) {
    nonces.add(String(nonce))
    ipcRenderer.send(channels.requestPort, String(nonce))
  },
}

const shell: Shell = {
  info: {
    host: 'desktop',
    version: process.argv.find((argument) => argument.startsWith('--warcha-version='))?.split('=')[1] ?? '',
    platform: process.platform,
  },
  saveFile: (file) => ipcRenderer.invoke(channels.saveFile, file),
  showSaved: () => ipcRenderer.invoke(channels.showSaved),
  openFile: (request) => ipcRenderer.invoke(channels.openFile, request),
  chooseFolder: (title) => ipcRenderer.invoke(channels.chooseFolder, title),
  print: (document) => ipcRenderer.invoke(channels.print, document),
  relaunch: () => ipcRenderer.invoke(channels.relaunch),
  copyForAMoment: (text) => ipcRenderer.invoke(channels.copyForAMoment, text),
  hideFromScreens: (isHidden) => ipcRenderer.send(channels.hideFromScreens, isHidden),
  setLanguage: (language) => ipcRenderer.send(channels.setLanguage, language),
}

contextBridge.exposeInMainWorld('shell', Object.freeze(shell))
contextBridge.exposeInMainWorld('backendPort', Object.freeze(backendPort))
