import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useCallback, useEffect, useState } from 'react'

/** Opens a PDF when first needed; the legacy build, because the modern one asks for a newer Chromium than ours. */
async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const [pdfjs, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'),
  ])
  pdfjs.GlobalWorkerOptions.workerSrc = worker.default
  // The library takes the bytes away from its caller, so it gets a copy.
  return pdfjs.getDocument({ data: bytes.slice(), isEvalSupported: false }).promise
}

interface Pdf {
  /** 0 until the document is open. */
  pages: number
  failed: boolean
  /** Draws a page; the returned function stops it. */
  draw: (canvas: HTMLCanvasElement, page: number, zoom: number) => () => void
}

/** A PDF ready to be drawn. */
export function usePdf(bytes: Uint8Array): Pdf {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null)
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    let opened: PDFDocumentProxy | null = null
    let current = true
    setPdf(null)
    setFailed(false)
    openPdf(bytes).then(
      (next) => {
        opened = next
        if (current) setPdf(next)
        else void next.loadingTask.destroy()
      },
      () => current && setFailed(true),
    )
    return () => {
      current = false
      void opened?.loadingTask.destroy()
    }
  }, [bytes])

  const draw = useCallback<Pdf['draw']>(
    (canvas, number, zoom) => {
      let stop = () => {}
      let current = true
      void pdf?.getPage(number).then((page) => {
        if (!current) return
        const ratio = window.devicePixelRatio || 1
        const viewport = page.getViewport({ scale: zoom * 1.333 * ratio })
        canvas.width = viewport.width
        canvas.height = viewport.height
        canvas.style.inlineSize = `${viewport.width / ratio}px`
        const task = page.render({ canvas, viewport })
        task.promise.catch(() => {})
        stop = () => task.cancel()
      })
      return () => {
        current = false
        stop()
      }
    },
    [pdf],
  )

  return { pages: pdf?.numPages ?? 0, failed, draw }
}
