import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CurrentUser } from '../../../electron/shared/contract/session.ts'
import { localDay } from '../../../electron/shared/dates.ts'
import { Button } from '../../components/button.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Stack } from '../../components/stack.tsx'
import { WelcomeFrame } from '../../components/welcome-frame.tsx'
import { LanguageMenu } from '../../lib/language-menu.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { usePreferences } from '../../lib/use-preferences.ts'
import { useRepeatedPassword } from '../../lib/use-repeated-password.ts'
import { emptyIdentity, IdentityFields } from './identity-fields.tsx'
import { proposeYear } from './propose-year.ts'
import { AdministratorStep, LanguageStep, YearStep } from './set-up-steps.tsx'
import { StepList } from './step-list.tsx'

/** Each step with the part of the form that it fills. */
const steps = [
  { key: 'language', part: 'language' },
  { key: 'centre', part: 'centre' },
  { key: 'trainingYear', part: 'trainingYear' },
  { key: 'administrator', part: 'administrator' },
] as const

interface SetUpPageProps {
  onDone: (user: CurrentUser) => Promise<void>
  /** There was a centre already, and a backup of it. */
  onRestore: () => void
}

/** The first run: who this centre is, its year, its first account. Going back never empties what was typed. */
export function SetUpPage({ onDone, onRestore }: SetUpPageProps) {
  const { t } = useTranslation()
  const { language } = usePreferences()
  const [at, setAt] = useState(0)
  const { form, submit, judge, summary, text, field, isSaving } = useContractForm('centre.setUp', {
    defaultValues: {
      language,
      centre: emptyIdentity,
      trainingYear: proposeYear(localDay(new Date())),
      administrator: { username: '', displayName: '', password: '' },
    },
    onSaved: onDone,
    guard: false,
  })
  const repeated = useRepeatedPassword(form.watch('administrator.password'))
  const step = steps[at]!
  const isLast = at === steps.length - 1

  useEffect(() => form.setValue('language', language), [form, language])

  function show(next: number): void {
    setAt(next)
    // The next step's title, once it is drawn: the person starts at its top.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('h1')?.focus())
  }

  async function next(event: { preventDefault(): void }): Promise<void> {
    event.preventDefault()
    if (!isLast) {
      if (await judge(step.part)) show(at + 1)
      return
    }
    repeated.judge()
    if (!repeated.isSame) return
    await submit(event)
    const { errors } = form.formState
    const wrong = steps.findIndex(({ part }) => errors[part])
    if (wrong >= 0 && wrong !== at) show(wrong)
  }

  return (
    <WelcomeFrame wide corner={<LanguageMenu />}>
      <form onSubmit={(event) => void next(event)} noValidate>
        <StepList steps={steps.map(({ key }) => t(`centre:setUp.${key}.short`))} at={at} />
        <PageHeader title={t(`centre:setUp.${step.key}.title`)} subtitle={t(`centre:setUp.${step.key}.subtitle`)} />
        <Stack gap="large">
          {summary}
          {at === 0 ? (
            <FormAlert
              tone="info"
              live={false}
              action={<Button onClick={onRestore}>{t('backups:restorePage.link')}</Button>}
            >
              {t('backups:restorePage.lost')}
            </FormAlert>
          ) : null}
          {step.key === 'language' ? <LanguageStep /> : null}
          {step.key === 'centre' ? (
            <IdentityFields text={(name) => text(`centre.${name}`)} field={(name) => field(`centre.${name}`)} />
          ) : null}
          {step.key === 'trainingYear' ? <YearStep field={field} /> : null}
          {step.key === 'administrator' ? <AdministratorStep text={text} repeated={repeated.props} /> : null}
          <FormActions>
            <Button variant="primary" type="submit" loading={isSaving}>
              {isLast ? t('centre:setUp.finish') : t('action.next')}
            </Button>
            {at > 0 ? <Button onClick={() => show(at - 1)}>{t('action.back')}</Button> : null}
          </FormActions>
        </Stack>
      </form>
    </WelcomeFrame>
  )
}
