import { useTranslation } from 'react-i18next'
import { Button } from '../components/button.tsx'
import { FormAlert } from '../components/form-alert.tsx'
import { draftScreenOf } from '../features/home/draft-screens.ts'
import { useFormatters } from '../lib/use-formatters.ts'
import { useWantedDrafts, wantNoDrafts } from '../lib/wanted-draft.ts'
import styles from './kept-typing.module.css'

/** After a lock: what was typed in a window is there when that window is opened again. Pages take theirs up themselves. */
export function KeptTyping() {
  const { t } = useTranslation()
  const { list } = useFormatters()
  const windows = useWantedDrafts().flatMap((form) => {
    const screen = draftScreenOf(form)
    return screen?.isWindow ? [t(`home:drafts.form.${screen.words}`)] : []
  })
  if (windows.length === 0) return null
  return (
    <div className={styles.notice}>
      <FormAlert
        tone="info"
        title={t('shell:keptTyping.title')}
        action={
          <Button size="small" onClick={wantNoDrafts}>
            {t('shell:keptTyping.later')}
          </Button>
        }
      >
        {t('shell:keptTyping.text', { forms: list(windows) })}
      </FormAlert>
    </div>
  )
}
