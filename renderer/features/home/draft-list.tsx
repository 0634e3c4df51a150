import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../electron/shared/contract/index.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { toast } from '../../components/toast.tsx'
import { useApi } from '../../lib/api.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useMessages } from '../../lib/use-messages.ts'
import { useQuery } from '../../lib/use-query.ts'
import { wantDraft } from '../../lib/wanted-draft.ts'
import styles from './draft-list.module.css'
import { draftScreenOf } from './draft-screens.ts'

type Draft = OutputOf<'drafts.list'>[number]

/** What was typed and never saved, to be finished or thrown away; nothing when there is none. */
export function DraftList() {
  const { t } = useTranslation('home')
  const drafts = useQuery('drafts.list', {})
  const known = (drafts.data ?? []).filter(({ form }) => draftScreenOf(form))
  if (known.length === 0) return null
  return (
    <Card title={t('drafts.title')}>
      <ul className={styles.drafts}>
        {known.map((draft) => (
          <DraftLine key={draft.form} draft={draft} />
        ))}
      </ul>
    </Card>
  )
}

function DraftLine({ draft: { form, subject, savedAt } }: { draft: Draft }) {
  const { t } = useTranslation('home')
  const { age } = useFormatters()
  const { ofError } = useMessages()
  const { call } = useApi()
  const navigate = useNavigate()
  const screen = draftScreenOf(form)
  if (!screen) return null
  const words = t(`drafts.form.${screen.words}`)
  const name = subject === null ? words : t('drafts.about', { form: words, subject })

  async function erase(): Promise<void> {
    try {
      const erased = await call('drafts.of', { form })
      await call('drafts.discard', { form })
      toast(t('drafts.erased'), {
        onUndo: erased ? () => void call('drafts.save', { form, content: erased.content }) : undefined,
      })
    } catch (error) {
      toast(ofError(error), { tone: 'danger' })
    }
  }

  return (
    <li className={styles.draft}>
      <span className={styles.words}>
        <span>
          {words}
          {subject === null ? null : (
            <>
              {' · '}
              <bdi className={styles.subject}>{subject}</bdi>
            </>
          )}
        </span>
        <span className={styles.age}>{age(new Date(savedAt))}</span>
      </span>
      <Button
        size="small"
        label={t('drafts.resumeOf', { draft: name })}
        onClick={() => {
          wantDraft(form)
          void navigate(screen.target)
        }}
      >
        {t('drafts.resume')}
      </Button>
      <Button size="small" variant="quiet" label={t('drafts.eraseOf', { draft: name })} onClick={() => void erase()}>
        {t('drafts.erase')}
      </Button>
    </li>
  )
}
