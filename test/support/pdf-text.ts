import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The words of each page of a PDF, as a reader program finds them: right in French, not in Arabic. */
export async function pdfText(content: string): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(Buffer.from(content, 'base64')), verbosity: 0 })
  const pdf = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  await task.destroy()
  return pages.map((text) => text.replace(/\s+/g, ' '))
}
