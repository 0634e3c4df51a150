import type { Language } from '../i18n/languages.ts'

/**
 * The few native services a page may ask its host for. Bytes cross as base64 and paths never do: the host shows the
 * dialog, the person picks, the page learns a file's name and its folder's only. Types alone, because the sandboxed preload that
 * implements them cannot load a package.
 */
export interface Shell {
  readonly info: ShellInfo
  /** Shows where to save, writes the bytes. Not saved and no problem: the person gave up. */
  saveFile(file: FileToSave): Promise<SavedFile>
  /** Opens the folder of what was saved last, where the host can. */
  showSaved(): Promise<void>
  /** Lets the person pick one file of these kinds. */
  openFile(request: FileToOpen): Promise<OpenedFile>
  /** Lets the person pick a folder. The ticket is for the backend, which was told the path; null: the person gave up. */
  chooseFolder(title: string): Promise<ChosenFolder>
  /** Hands a PDF to the system for printing: its viewer on the desktop, where the copy is gone soon; the browser's own elsewhere. */
  print(document: { name: string; content: string }): Promise<{ printed: boolean }>
  /** Starts the whole application again; what is not saved is lost. */
  relaunch(): Promise<void>
  /** Puts a number into the clipboard, and takes it out again after that many seconds, unless it holds something else. */
  copyForAMoment(text: string): Promise<{ clearsAfterSeconds: number | null }>
  /** Other programs of the computer see the window black. */
  hideFromScreens(isHidden: boolean): void
  /** The language of the host's own few words (menu, "leave without saving?"). */
  setLanguage(language: Language): void
}

export interface ChosenFolder {
  ticket: string | null
}

export interface ShellInfo {
  readonly host: 'desktop' | 'browser'
  readonly version: string
  readonly platform: string
}

export interface FileToSave {
  suggestedName: string
  mediaType: string
  /** Base64. */
  content: string
}

export interface SavedFile {
  saved: boolean
  name?: string
  /** The name of the folder, where the host knows it. */
  folder?: string
  problem?: 'not_written'
}

export interface FileToOpen {
  mediaTypes: readonly string[]
  maxBytes: number
}

export interface OpenedFile {
  opened: boolean
  name?: string
  mediaType?: string
  /** Base64. */
  content?: string
  problem?: 'too_large' | 'unreadable'
}

/** How the preload passes the backend's port to the page, which a context bridge cannot carry. */
export interface BackendPort {
  /**
   * Asks the host for a port. It comes, once the backend is ready, as a window message `PortMessage` with the same
   * nonce; so do the backend's deaths and returns from then on.
   */
  request(nonce: string): void
}

export interface PortMessage {
  warcha: string
  /** Absent when the message carries the port. */
  state?: 'ready' | 'stopped' | 'restarting'
}

/** Extension of a saved file by its kind; a kind that is not here is not written. */
export const savedKinds: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'text/csv': 'csv',
  'application/json': 'json',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'application/zip': 'zip',
  'application/octet-stream': 'warcha',
}

/** Names of the messages between preload and main. */
export const channels = {
  requestPort: 'backend:request-port',
  port: 'backend:port',
  state: 'backend:state',
  saveFile: 'shell:save-file',
  showSaved: 'shell:show-saved',
  openFile: 'shell:open-file',
  chooseFolder: 'shell:choose-folder',
  print: 'shell:print',
  relaunch: 'shell:relaunch',
  copyForAMoment: 'shell:copy-for-a-moment',
  hideFromScreens: 'shell:hide-from-screens',
  setLanguage: 'shell:set-language',
} as const
