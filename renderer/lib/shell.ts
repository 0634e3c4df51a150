import type { FileToOpen, FileToSave, OpenedFile, SavedFile, Shell } from '../../electron/shared/contract/shell.ts'

declare global {
  interface Window {
    /** Present in the desktop host only; pages use `shell` of this file. */
    shell?: Shell
  }
}

function toBlob(content: string, mediaType: string): Blob {
  return new Blob([Uint8Array.from(atob(content), (character) => character.charCodeAt(0))], { type: mediaType })
}

async function toBase64(file: Blob): Promise<string> {
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
  return url.slice(url.indexOf(',') + 1)
}

/** Releases an object URL once the browser had ample time to read it; it does not say when it has. */
function releaseLater(url: string): void {
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** A browser downloads without asking, so `saved` means that the download began. */
async function download(file: FileToSave): Promise<SavedFile> {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(toBlob(file.content, file.mediaType))
  link.download = file.suggestedName
  link.hidden = true
  document.body.append(link)
  link.click()
  link.remove()
  releaseLater(link.href)
  return { saved: true, name: file.suggestedName }
}

function pick(request: FileToOpen): Promise<OpenedFile> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = request.mediaTypes.join(',')
    input.hidden = true
    const end = (result: OpenedFile) => {
      input.remove()
      resolve(result)
    }
    input.addEventListener('cancel', () => end({ opened: false }))
    input.addEventListener('change', async () => {
      const file = input.files?.[0]
      if (!file) return end({ opened: false })
      if (file.size > request.maxBytes) return end({ opened: false, name: file.name, problem: 'too_large' })
      try {
        end({ opened: true, name: file.name, mediaType: file.type, content: await toBase64(file) })
      } catch {
        end({ opened: false, name: file.name, problem: 'unreadable' })
      }
    })
    document.body.append(input)
    input.click()
  })
}

/** Opens the PDF in a tab of the browser, whose own viewer prints: the page's policy allows no frame to do it hidden. */
async function printInTab(pdf: { content: string }): Promise<{ printed: boolean }> {
  const url = URL.createObjectURL(toBlob(pdf.content, 'application/pdf'))
  const tab = window.open(url, '_blank')
  releaseLater(url)
  return { printed: tab !== null }
}

const browserShell: Shell = Object.freeze({
  info: Object.freeze({ host: 'browser', version: '', platform: navigator.platform }),
  saveFile: download,
  // A browser lists by itself what it has downloaded.
  showSaved: async () => {},
  openFile: pick,
  // A page of a browser cannot learn a folder that others may read: this host is given its folders at its start.
  chooseFolder: async () => ({ ticket: null }),
  print: printInTab,
  relaunch: async () => window.location.reload(),
  // A page of a browser may not look whether the clipboard still holds its text, so it promises nothing.
  async copyForAMoment(text: string) {
    await navigator.clipboard.writeText(text)
    return { clearsAfterSeconds: null }
  },
  hideFromScreens: () => {},
  setLanguage: () => {},
})

/** The native services of whichever host shows this page. */
export const shell: Shell = window.shell ?? browserShell
