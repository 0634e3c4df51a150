import { Input } from '@mantine/core'
import { IconFileTypePdf, IconUpload } from '@tabler/icons-react'
import { type ChangeEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { fieldTexts, type ValueFieldProps } from './field-props.ts'
import styles from './file-field.module.css'
import { Ltr } from './ltr.tsx'
import { fileKinds, type PickedFile, readPickedFile } from './picked-file.ts'

interface FileFieldProps extends ValueFieldProps<PickedFile | null> {
  accept?: readonly (keyof typeof fileKinds)[]
  /** Refuses bigger files at once, before they are read. */
  maxBytes: number
}

/** Picks one picture or PDF and shows it; the value is base64, ready for the contract. */
export function FileField(props: FileFieldProps) {
  const { value, onChange, onBlur, accept = ['image', 'pdf'], maxBytes, label, disabled, name, required } = props
  const { t } = useTranslation('components')
  const id = useId()
  const picker = useRef<HTMLInputElement>(null)
  const [refusal, setRefusal] = useState<string>()
  const types = accept.flatMap((kind) => fileKinds[kind])

  async function pick(event: ChangeEvent<HTMLInputElement>): Promise<void> {
    const file = event.currentTarget.files?.[0]
    event.currentTarget.value = ''
    if (!file) return
    if (!types.includes(file.type)) return setRefusal(t('fileField.wrongType'))
    if (file.size > maxBytes) return setRefusal(t('fileField.tooLarge', { megabytes: Math.floor(maxBytes / 1e6) }))
    setRefusal(undefined)
    onChange(await readPickedFile(file))
  }

  return (
    <Input.Wrapper {...fieldTexts({ ...props, error: props.error ?? refusal })} id={id} labelElement="div">
      <div className={styles.box}>
        {value?.type.startsWith('image/') ? (
          <img
            className={styles.preview}
            src={`data:${value.type};base64,${value.base64}`}
            alt={t('fileField.preview')}
          />
        ) : null}
        {value?.type === 'application/pdf' ? <IconFileTypePdf aria-hidden size="2.5rem" stroke={1.5} /> : null}
        {value ? <Ltr>{value.name}</Ltr> : <span className={styles.none}>{t('fileField.none')}</span>}
        <div className={styles.acts}>
          <Button
            size="small"
            icon={<IconUpload aria-hidden size="1.125rem" />}
            disabled={disabled}
            label={`${value ? t('fileField.replace') : t('fileField.choose')} – ${label}${required ? ` (${t('field.required')})` : ''}`}
            onClick={() => picker.current?.click()}
            field={name}
          >
            {value ? t('fileField.replace') : t('fileField.choose')}
          </Button>
          {value ? (
            <Button size="small" variant="quiet" disabled={disabled} onClick={() => onChange(null)}>
              {t('fileField.remove')}
            </Button>
          ) : null}
        </div>
        <input
          ref={picker}
          type="file"
          hidden
          accept={types.join(',')}
          onChange={(e) => void pick(e)}
          onBlur={onBlur}
        />
      </div>
    </Input.Wrapper>
  )
}
