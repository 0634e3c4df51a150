import type { ReactNode } from 'react'
import { TextArea } from '../../components/text-area.tsx'
import type { FileForm } from './file-form.ts'

interface FileTextAreaProps extends Pick<FileForm, 'field'> {
  name: 'motivation' | 'note'
  label: string
  description?: ReactNode
}

/** Free words of a file. */
export function FileTextArea({ name, field, ...words }: FileTextAreaProps) {
  const { onChange, ...rest } = field(name)
  return <TextArea {...words} {...rest} onChange={(event) => onChange(event.currentTarget.value)} />
}
