import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LikelyDuplicate } from '../../../electron/shared/contract/trainees.ts'
import { Bdi } from '../../components/bdi.tsx'
import { Button } from '../../components/button.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { Ltr } from '../../components/ltr.tsx'
import { TextField, type TextFieldProps } from '../../components/text-field.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import styles from './duplicate-panel.module.css'

interface DuplicatePanelProps {
  duplicates: readonly LikelyDuplicate[]
  /** Props of the reason's field. */
  reason: Partial<TextFieldProps>
}

/** Appears while typing when somebody like this has a file: opening it comes first, saying why not second. */
export function DuplicatePanel({ duplicates, reason }: DuplicatePanelProps) {
  const { t } = useTranslation('trainees')
  const [isOther, setOther] = useState(false)
  const panel = useRef<HTMLDivElement>(null)
  // The button that was pressed is gone: the focus must not fall to the one that leaves the form.
  useEffect(() => {
    if (isOther) panel.current?.querySelector('input')?.focus()
  }, [isOther])
  if (duplicates.length === 0) return null
  const isExplained = isOther || reason.error !== undefined
  return (
    <div ref={panel} className={styles.panel}>
      <FormAlert tone="warning" title={t('duplicate.title', { count: duplicates.length })}>
        <ul className={styles.list}>
          {duplicates.map((duplicate, i) => (
            <DuplicateLine
              key={duplicate.id}
              duplicate={duplicate}
              isFirst={i === 0}
              onOther={i === 0 && !isExplained ? () => setOther(true) : undefined}
            />
          ))}
        </ul>
        {isExplained ? (
          <TextField
            label={t('duplicate.reason')}
            description={t('duplicate.reasonHelp')}
            script="free"
            required
            {...reason}
          />
        ) : null}
      </FormAlert>
    </div>
  )
}

interface DuplicateLineProps {
  duplicate: LikelyDuplicate
  isFirst: boolean
  /** Given where the way out is offered. */
  onOther: (() => void) | undefined
}

function DuplicateLine({ duplicate, isFirst, onOther }: DuplicateLineProps) {
  const { t } = useTranslation('trainees')
  const navigate = useNavigate()
  const { name, day, list } = useFormatters()
  const { id, fileNumber, birthDate, birthYear, cohortCode, reasons } = duplicate
  return (
    <li className={styles.line}>
      <span>
        <strong>
          <Bdi>{name(duplicate)}</Bdi>
        </strong>
        {' · '}
        <Ltr>{fileNumber}</Ltr>
        {' · '}
        <Ltr>{birthDate ? day(birthDate) : birthYear}</Ltr>
        {cohortCode ? (
          <>
            {' · '}
            <Ltr>{cohortCode}</Ltr>
          </>
        ) : null}
        <br />
        {list(reasons.map((one) => t(`duplicateReason.${one}`)))}
      </span>
      <span className={styles.ways}>
        {' '}
        <Button
          size="small"
          variant={isFirst ? 'primary' : 'secondary'}
          label={t('duplicate.openOf', { name: name(duplicate) })}
          onClick={() => void navigate({ to: '/trainees/$id', params: { id: String(id) } })}
        >
          {t('duplicate.open')}
        </Button>
        {onOther ? (
          <Button size="small" onClick={onOther}>
            {t('duplicate.other')}
          </Button>
        ) : null}
      </span>
    </li>
  )
}
