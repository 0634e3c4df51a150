import { IconChevronLeft, IconChevronRight, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from './error-state.tsx'
import { IconButton } from './icon-button.tsx'
import { LoadingState } from './loading-state.tsx'
import styles from './pdf-viewer.module.css'
import { usePdf } from './use-pdf.ts'

interface PdfViewerProps {
  /** Names the document for screen readers, which cannot read the drawing: list its facts beside it. */
  label: string
  bytes: Uint8Array
  /** Print and Save buttons, at the end of the bar. */
  actions?: ReactNode
}

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3]

/** Pages of a PDF drawn on a canvas (frames are forbidden here), one at a time, with zoom. */
export function PdfViewer({ label, bytes, actions }: PdfViewerProps) {
  const { t } = useTranslation('components')
  const canvas = useRef<HTMLCanvasElement>(null)
  const [page, setPage] = useState(1)
  const [zoom, setZoom] = useState(2)
  const { pages, failed, draw } = usePdf(bytes)
  const shown = Math.min(page, pages || 1)

  useEffect(() => {
    if (canvas.current && pages) return draw(canvas.current, shown, zooms[zoom] ?? 1)
  }, [draw, pages, shown, zoom])

  if (failed) return <ErrorState title={t('pdf.failed')} />
  return (
    <div className={styles.viewer}>
      <div className={styles.bar} role="toolbar" aria-label={label}>
        <IconButton
          label={t('pdf.previous')}
          icon={<IconChevronLeft aria-hidden className="mirrored-in-rtl" />}
          disabled={shown <= 1}
          onClick={() => setPage(shown - 1)}
        />
        <span role="status">{t('pdf.page', { page: shown, pages: pages || 1 })}</span>
        <IconButton
          label={t('pdf.next')}
          icon={<IconChevronRight aria-hidden className="mirrored-in-rtl" />}
          disabled={shown >= pages}
          onClick={() => setPage(shown + 1)}
        />
        <span className={styles.space} />
        <IconButton
          label={t('pdf.zoomOut')}
          icon={<IconZoomOut aria-hidden />}
          disabled={zoom === 0}
          onClick={() => setZoom(zoom - 1)}
        />
        <bdi dir="ltr" className={styles.zoom}>
          {Math.round((zooms[zoom] ?? 1) * 100)}%
        </bdi>
        <IconButton
          label={t('pdf.zoomIn')}
          icon={<IconZoomIn aria-hidden />}
          disabled={zoom === zooms.length - 1}
          onClick={() => setZoom(zoom + 1)}
        />
        <span className={styles.space} />
        {actions}
      </div>
      {pages === 0 ? <LoadingState rows={4} /> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
      <section className={styles.paper} aria-label={label} tabIndex={0} hidden={pages === 0}>
        {/* Text is drawn in the canvas's own direction: in an Arabic page each letter would land left of its place. */}
        <canvas ref={canvas} dir="ltr" role="img" aria-label={`${label}, ${t('pdf.page', { page: shown, pages })}`} />
      </section>
    </div>
  )
}
