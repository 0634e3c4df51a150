import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../electron/shared/contract/index.ts'
import type { CurrentUser } from '../../../electron/shared/contract/session.ts'
import { isolate } from '../../../electron/shared/i18n/isolate.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PasswordField } from '../../components/password-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Stack } from '../../components/stack.tsx'
import { WelcomeFrame } from '../../components/welcome-frame.tsx'
import { LanguageMenu } from '../../lib/language-menu.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useRepeatedPassword } from '../../lib/use-repeated-password.ts'
import { KeyForm } from './key-form.tsx'

type Accounts = OutputOf<'recovery.open'>

interface OpenWithKeyPageProps {
  /** The key was typed a moment ago, to restore a backup. */
  opened?: Accounts | null
  onSignedIn: (user: CurrentUser) => Promise<void>
  onBack: () => void
}

/** The way in when no password is known any more: the paper key, then a new password for one who keeps the centre. */
export function OpenWithKeyPage({ opened = null, onSignedIn, onBack }: OpenWithKeyPageProps) {
  const { t } = useTranslation()
  const [accounts, setAccounts] = useState(opened)
  const step = accounts ? 'reset' : 'open'
  return (
    <WelcomeFrame corner={<LanguageMenu />}>
      <PageHeader title={t(`recovery:${step}.title`)} subtitle={t(`recovery:${step}.subtitle`)} />
      <Stack>
        {opened ? <FormAlert tone="success">{t('backups:restore.done')}</FormAlert> : null}
        <Card>
          {accounts ? (
            <ResetForm accounts={accounts} onSignedIn={onSignedIn} />
          ) : (
            <KeyForm
              path="recovery.open"
              submitLabel={t('recovery:open.submit')}
              autoFocus
              onAccepted={(found) => setAccounts(found)}
            />
          )}
        </Card>
        <Stack direction="row">
          <Button variant="quiet" onClick={onBack}>
            {t('recovery:open.back')}
          </Button>
        </Stack>
      </Stack>
    </WelcomeFrame>
  )
}

function ResetForm({ accounts, onSignedIn }: { accounts: Accounts; onSignedIn: (user: CurrentUser) => Promise<void> }) {
  const { t } = useTranslation()
  const { list } = useFormatters()
  const { form, submit, summary, text, field, isSaving } = useContractForm('recovery.resetPassword', {
    defaultValues: { userId: accounts[0]?.id, password: '' },
    onSaved: onSignedIn,
    guard: false,
  })
  const repeated = useRepeatedPassword(form.watch('password'))

  async function send(event: { preventDefault(): void }): Promise<void> {
    event.preventDefault()
    repeated.judge()
    if (repeated.isSame) await submit(event)
  }

  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack>
        {summary}
        <SelectField<number>
          label={t('recovery:reset.account')}
          required
          options={accounts.map(({ id, displayName, username, role }) => ({
            value: id,
            label: `${isolate(displayName)} (${list([isolate(username), t(`role.${role}`)])})`,
          }))}
          {...field('userId')}
        />
        <PasswordField
          label={t('recovery:reset.password')}
          description={t('session:password.rule')}
          autoComplete="new-password"
          required
          {...text('password')}
        />
        <PasswordField {...repeated.props} />
        <Stack direction="row">
          <Button variant="primary" type="submit" loading={isSaving}>
            {t('recovery:reset.submit')}
          </Button>
        </Stack>
      </Stack>
    </form>
  )
}
