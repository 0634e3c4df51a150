import { IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../components/icon-button.tsx'
import { toast } from '../components/toast.tsx'
import styles from './copy-button.module.css'
import { shell } from './shell.ts'

interface CopyButtonProps {
  /** Names what is copied. */
  label: string
  text: string
}

/** Copies a number of somebody's papers, for a moment: the host takes it out of the clipboard again. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const { t } = useTranslation('common')

  async function copy(): Promise<void> {
    try {
      const { clearsAfterSeconds } = await shell.copyForAMoment(text)
      toast(clearsAfterSeconds === null ? t('copy.done') : t('copy.clears', { seconds: clearsAfterSeconds }))
    } catch {
      toast(t('copy.failed'), { tone: 'danger' })
    }
  }

  return (
    <span className={styles.copy}>
      <IconButton label={label} icon={<IconCopy aria-hidden size="1.125rem" />} onClick={() => void copy()} />
    </span>
  )
}
