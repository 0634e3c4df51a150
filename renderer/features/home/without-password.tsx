import { useTranslation } from 'react-i18next'
import { directors } from '../../../electron/shared/contract/define.ts'
import { FormAlert } from '../../components/form-alert.tsx'
import { useCurrentUser } from '../../lib/use-current-user.ts'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'

/** After a restore or another key of the data some cannot get in: whoever keeps the centre is told who. */
export function WithoutPassword() {
  const { t } = useTranslation()
  const { list } = useFormatters()
  const { role } = useCurrentUser()
  const { data: users } = useQuery('users.list', {}, { enabled: directors.some((one) => one === role) })
  const names = users?.filter(({ isDisabled, hasPassword }) => !isDisabled && !hasPassword)
  if (!names || names.length === 0) return null
  return (
    <FormAlert tone="warning" live={false}>
      <p>{t('home:entry.withoutPassword', { names: list(names.map(({ displayName }) => displayName)) })}</p>
      <p>{t('home:entry.givePassword')}</p>
    </FormAlert>
  )
}
