import type { Icon } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../components/dialog.tsx'
import { TextField } from '../components/text-field.tsx'
import styles from './palette-dialog.module.css'

/** One line of the answer. Lines of one group stand together. */
export interface Finding {
  readonly key: string
  readonly group: string
  readonly title: string
  readonly subtitle?: string
  readonly icon: Icon
  open(): void
}

interface PaletteDialogProps {
  opened: boolean
  onClose: () => void
  text: string
  onType: (text: string) => void
  /** What the text finds so far. */
  findings: readonly Finding[]
  /** True while the findings are still those of an earlier text. */
  isSearching: boolean
}

/** One field and its answers: type, choose with the arrows, open with Enter. */
export function PaletteDialog({ opened, ...palette }: PaletteDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog opened={opened} onClose={palette.onClose} title={t('shell:palette.title')}>
      {opened ? <Palette {...palette} /> : null}
    </Dialog>
  )
}

function Palette({ onClose, text, onType, findings, isSearching }: Omit<PaletteDialogProps, 'opened'>) {
  const { t } = useTranslation()
  const list = useId()
  const [at, setAt] = useState(0)
  const [isAwaited, setAwaited] = useState(false)
  const chosen = findings.length === 0 ? -1 : Math.min(at, findings.length - 1)

  function open(finding: Finding | undefined): void {
    if (!finding) return
    onClose()
    finding.open()
  }

  // Enter right after the last letter opens what that letter finds, not what was found before it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the arrival of the answer opens it
  useEffect(() => {
    if (!isAwaited || isSearching) return
    setAwaited(false)
    open(findings[chosen])
  }, [isAwaited, isSearching])

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && findings.length > 0) {
      event.preventDefault()
      setAt((chosen + step + findings.length) % findings.length)
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      setAwaited(true)
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field inside
    <div className={styles.palette} onKeyDown={onKeyDown}>
      <TextField
        label={t('shell:palette.placeholder')}
        labelHidden
        type="search"
        script="free"
        placeholder={t('shell:palette.placeholder')}
        value={text}
        onChange={(event) => {
          onType(event.currentTarget.value)
          setAt(0)
          setAwaited(false)
        }}
        combobox={{ list, active: chosen < 0 ? undefined : `${list}-${chosen}` }}
        autoFocus
      />
      <p className={styles.hint} role="status">
        {text === ''
          ? t('shell:palette.hint')
          : findings.length === 0
            ? t('shell:palette.nothing', { text })
            : t('shell:palette.results', { count: findings.length })}
      </p>
      <div role="listbox" id={list} aria-label={t('shell:palette.title')} className={styles.list}>
        {findings.map(({ key, group, title, subtitle, icon: FindingIcon }, index) => (
          <div key={`${group} ${key}`}>
            {group === findings[index - 1]?.group ? null : (
              <div className={styles.group} role="presentation">
                {group}
              </div>
            )}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field above hears the keys */}
            <div
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              className={styles.option}
              ref={(element) => {
                if (index === chosen) element?.scrollIntoView?.({ block: 'nearest' })
              }}
              onMouseMove={() => setAt(index)}
              onClick={() => open(findings[index])}
            >
              <FindingIcon aria-hidden size="1.25rem" />
              <bdi className={styles.title}>{title}</bdi>
              {subtitle ? (
                <span className={styles.subtitle}>
                  <bdi>{subtitle}</bdi>
                </span>
              ) : null}
            </div>
          </div>
        ))}
      </div>
    </div>
  )
}
