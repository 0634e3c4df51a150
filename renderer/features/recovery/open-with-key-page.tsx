import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../electron/shared/contract/index.ts'
import type { CurrentUser } from '../../../electron/shared/contract/session.ts'
import { isolate } from '../../../electron/shared/i18n/isolate.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { ChoiceField } from '../../components/choice-field.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PasswordField } from '../../components/password-field.tsx'
import { Stack } from '../../components/stack.tsx'
import { WelcomeFrame } from '../../components/welcome-frame.tsx'
import { LanguageMenu } from '../../lib/language-menu.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { useRepeatedPassword } from '../../lib/use-repeated-password.ts'
import { KeyForm } from './key-form.tsx'

type Accounts = OutputOf<'recovery.open'>

interface OpenWithKeyPageProps {
  /** The key was typed a moment ago, to restore a backup. */
  opened?: Accounts | null
  /** The account that was chosen, kept for who goes back and returns. */
  chosen: number | null
  onChosen: (userId: number) => void
  onSignedIn: (user: CurrentUser) => Promise<void>
  onBack: () => void
}

/** The way in when no password is known any more: the paper key, then a new password for one who keeps the centre. */
export function OpenWithKeyPage({ opened = null, chosen, onChosen, onSignedIn, onBack }: OpenWithKeyPageProps) {
  const { t } = useTranslation()
  const [accounts, setAccounts] = useState(opened)
  const step = accounts ? 'reset' : 'open'
  return (
    <WelcomeFrame wide corner={<LanguageMenu />}>
      <PageHeader title={t(`recovery:${step}.title`)} subtitle={t(`recovery:${step}.subtitle`)} />
      <Stack>
        {opened ? <FormAlert tone="success">{t('backups:restore.done')}</FormAlert> : null}
        <Card>
          {accounts ? (
            <ResetForm accounts={accounts} chosen={chosen} onChosen={onChosen} onSignedIn={onSignedIn} />
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

interface ResetFormProps extends Pick<OpenWithKeyPageProps, 'chosen' | 'onChosen' | 'onSignedIn'> {
  accounts: Accounts
}

function ResetForm({ accounts, chosen, onChosen, onSignedIn }: ResetFormProps) {
  const { t } = useTranslation()
  // One is no choice; of several, none is proposed.
  const only = accounts.length === 1 ? accounts[0]?.id : undefined
  const kept = accounts.find(({ id }) => id === chosen)?.id
  const { form, submit, summary, text, field, isSaving } = useContractForm('recovery.resetPassword', {
    defaultValues: { userId: kept ?? only, password: '' },
    onSaved: onSignedIn,
    guard: false,
    lists: false,
  })
  const account = field('userId')
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
        <Stack gap="small">
          <ChoiceField<string>
            {...account}
            label={t('recovery:reset.account')}
            required
            options={accounts.map(({ id, displayName, username, role }) => ({
              value: String(id),
              label: `${isolate(displayName)} (${isolate(username)})`,
              description: t(role === 'administrator' ? 'recovery:reset.administrator' : 'recovery:reset.director'),
            }))}
            value={account.value === undefined ? null : String(account.value)}
            onChange={(value) => {
              account.onChange(Number(value))
              onChosen(Number(value))
            }}
          />
          <p>{t('recovery:reset.others')}</p>
        </Stack>
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
