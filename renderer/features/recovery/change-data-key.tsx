import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { PasswordField } from '../../components/password-field.tsx'
import { Stack } from '../../components/stack.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApi } from '../../lib/api.ts'
import { Loaded } from '../../lib/loaded.tsx'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { useCurrentUser } from '../../lib/use-current-user.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useMessages } from '../../lib/use-messages.ts'
import { useQuery } from '../../lib/use-query.ts'

/** Another key for all the data. Rare, so the page says first when it is of use, and whom it touches. */
export function ChangeDataKey() {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Card title={t('recovery:dataKey.title')}>
      <Stack>
        <p>{t('recovery:dataKey.when')}</p>
        <Stack direction="row">
          <Button onClick={() => setIsOpen(true)}>{t('recovery:dataKey.start')}</Button>
        </Stack>
      </Stack>
      {isOpen ? <ChangeDialog onClose={() => setIsOpen(false)} /> : null}
    </Card>
  )
}

function ChangeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { call } = useApi()
  const { ofError } = useMessages()
  const [refusal, setRefusal] = useState<unknown>()
  const { form, submit, summary, text, isSaving } = useContractForm('recovery.renewDataKey', {
    defaultValues: { password: '', key: '' },
    guard: false,
    // Every session has ended by then: the page of the lock says that it is done.
    onSaved: onClose,
  })

  /** The password that the form needs anyway is the one that dangerous acts ask for: it is typed once. */
  async function send(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    setRefusal(undefined)
    try {
      if (await form.trigger()) await call('session.confirmPassword', { password: form.getValues('password') })
      await submit(event)
    } catch (error) {
      setRefusal(error)
    }
  }

  return (
    <Dialog opened modal onClose={onClose} title={t('recovery:dataKey.title')}>
      <form onSubmit={(event) => void send(event)} noValidate>
        <Stack>
          {refusal ? <FormAlert>{ofError(refusal)}</FormAlert> : null}
          {summary}
          <p>{t('recovery:dataKey.what')}</p>
          <WhoLosesPassword />
          <p>{t('recovery:dataKey.backups')}</p>
          <p>{t('recovery:dataKey.paper')}</p>
          <PasswordField label={t('recovery:dataKey.password')} required {...text('password')} />
          <TextField
            label={t('recovery:type.label')}
            description={t('recovery:type.help')}
            script="code"
            required
            {...text('key')}
          />
          <Stack direction="row">
            <Button variant="danger" type="submit" loading={isSaving}>
              {t('recovery:dataKey.submit')}
            </Button>
            <Button onClick={onClose}>{t('action.cancel')}</Button>
          </Stack>
        </Stack>
      </form>
    </Dialog>
  )
}

function WhoLosesPassword() {
  const { t } = useTranslation()
  const { list } = useFormatters()
  const user = useCurrentUser()
  const users = useQuery('users.list', {})
  return (
    <Loaded query={users}>
      {(all) => {
        const names = all.filter(({ id, isDisabled }) => id !== user.id && !isDisabled).map((one) => one.displayName)
        if (names.length === 0) return <p>{t('recovery:dataKey.alone')}</p>
        return (
          <FormAlert tone="warning" live={false}>
            <p>{t('recovery:dataKey.names', { names: list(names) })}</p>
            <p>{t('recovery:dataKey.give')}</p>
          </FormAlert>
        )
      }}
    </Loaded>
  )
}
