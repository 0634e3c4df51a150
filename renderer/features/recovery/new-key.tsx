import { IconKey, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { Stack } from '../../components/stack.tsx'
import { toast } from '../../components/toast.tsx'
import { useApi } from '../../lib/api.ts'
import { useDocumentPreview } from '../../lib/document-preview.ts'
import { useMessages } from '../../lib/use-messages.ts'
import { useMutation } from '../../lib/use-mutation.ts'
import { KeyForm } from './key-form.tsx'
import styles from './paper-key.module.css'

interface NewKeyProps {
  submitLabel: string
  onConfirmed: () => unknown
}

/** A new paper key: shown once, printed, typed back. It counts only then. */
export function NewKey({ submitLabel, onConfirmed }: NewKeyProps) {
  const { t } = useTranslation()
  const { ofError } = useMessages()
  const create = useMutation('recovery.createKey')
  const key = create.data?.key
  if (!key)
    return (
      <Stack>
        {create.error ? <FormAlert>{ofError(create.error)}</FormAlert> : null}
        <Stack direction="row">
          <Button
            variant="primary"
            icon={<IconKey aria-hidden size="1.25rem" />}
            loading={create.isPending}
            onClick={() => create.mutate({})}
          >
            {t('recovery:show.create')}
          </Button>
        </Stack>
      </Stack>
    )
  return (
    <Stack gap="large">
      <Card title={t('recovery:show.title')}>
        <Stack>
          <p>{t('recovery:show.text')}</p>
          <KeyGroups value={key} />
          <Stack direction="row">
            <PrintKey value={key} />
          </Stack>
          <p>{t('recovery:show.hidden')}</p>
        </Stack>
      </Card>
      <Card title={t('recovery:type.title')}>
        <Stack>
          <p>{t('recovery:type.text')}</p>
          <KeyForm path="recovery.confirmKey" submitLabel={submitLabel} onAccepted={onConfirmed} />
        </Stack>
      </Card>
    </Stack>
  )
}

function KeyGroups({ value }: { value: string }) {
  const { t } = useTranslation()
  return (
    <ol className={styles.key} dir="ltr" aria-label={t('recovery:show.label')}>
      {value.split('-').map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place
        <li key={index} className={styles.group}>
          <span className={styles.number} aria-hidden>
            {index + 1}
          </span>
          {group}
        </li>
      ))}
    </ol>
  )
}

function PrintKey({ value }: { value: string }) {
  const { t } = useTranslation()
  const { call } = useApi()
  const { ofError } = useMessages()
  const preview = useDocumentPreview()

  async function print(): Promise<void> {
    try {
      preview(await call('recovery.sheet', { key: value }))
    } catch (error) {
      toast(ofError(error), { tone: 'danger' })
    }
  }

  return (
    <Button icon={<IconPrinter aria-hidden size="1.25rem" />} onClick={() => void print()}>
      {t('recovery:show.print')}
    </Button>
  )
}
