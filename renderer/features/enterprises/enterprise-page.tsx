import { IconPencil, IconTrash } from '@tabler/icons-react'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { EnterpriseDetails } from '../../../electron/shared/contract/enterprises/record.ts'
import { erasedText } from '../../../electron/shared/i18n/person-name.ts'
import { Button } from '../../components/button.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Stack } from '../../components/stack.tsx'
import { toast } from '../../components/toast.tsx'
import { Loaded } from '../../lib/loaded.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useMessages } from '../../lib/use-messages.ts'
import { useMutation } from '../../lib/use-mutation.ts'
import { useQuery } from '../../lib/use-query.ts'
import { VisitsCard } from '../../lib/visits/visits-card.tsx'
import { EnterpriseIdentity } from './enterprise-identity.tsx'
import styles from './enterprises.module.css'
import { FoundersCard } from './founders-card.tsx'
import { FundingCard } from './funding-card.tsx'
import { StageBadge } from './stage-badge.tsx'
import { StagesCard } from './stages-card.tsx'

/** Everything about one enterprise. */
export function EnterprisePage() {
  const id = Number(useParams({ from: '/enterprises/$id' }).id) as EnterpriseDetails['id']
  const enterprise = useQuery('enterprises.details', { id })
  return (
    <Loaded query={enterprise} shape="form" isPage>
      {(data) => <Enterprise enterprise={data} />}
    </Loaded>
  )
}

function Enterprise({ enterprise }: { enterprise: EnterpriseDetails }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { language } = useFormatters()
  const trash = useMutation('enterprises.trash')
  const restore = useMutation('enterprises.restore')
  const { ofError } = useMessages()
  const { id, isTrashed } = enterprise
  const name = language === 'ar' && enterprise.nameAr ? enterprise.nameAr : enterprise.name
  const edit = () => void navigate({ to: '/enterprises/$id/edit', params: { id: String(id) } })

  async function toTrash(): Promise<void> {
    await trash.mutateAsync({ id })
    toast(t('enterprises:page.trashed'), { onUndo: () => restore.mutate({ id }) })
  }
  const problem = trash.error ?? restore.error

  return (
    <>
      <PageHeader
        title={<bdi>{name}</bdi>}
        subtitle={[enterprise.number, t(`enterprises:kind.${enterprise.kind}`), enterprise.activity]
          .filter((part) => part !== erasedText)
          .join(' · ')}
        badge={<StageBadge stage={enterprise.stage} />}
        trail={<Link to="/enterprises">{t('enterprises:list.title')}</Link>}
        actions={
          isTrashed ? (
            <Button variant="primary" loading={restore.isPending} onClick={() => restore.mutate({ id })}>
              {t('action.restore')}
            </Button>
          ) : (
            <>
              <Button variant="primary" act="edit" icon={<IconPencil aria-hidden size="1.25rem" />} onClick={edit}>
                {t('enterprises:page.edit')}
              </Button>
              <Button
                icon={<IconTrash aria-hidden size="1.25rem" />}
                loading={trash.isPending}
                onClick={() => void toTrash()}
              >
                {t('enterprises:page.trash')}
              </Button>
            </>
          )
        }
      />
      <Stack>
        {problem ? <FormAlert>{ofError(problem)}</FormAlert> : null}
        {isTrashed ? <FormAlert tone="warning">{t('enterprises:page.inTrash')}</FormAlert> : null}
        <div className={styles.columns}>
          <Stack>
            <EnterpriseIdentity enterprise={enterprise} />
            <FundingCard enterprise={enterprise} />
            <VisitsCard enterpriseId={id} name={name} />
          </Stack>
          <Stack>
            <FoundersCard enterprise={enterprise} />
            <StagesCard enterprise={enterprise} />
          </Stack>
        </div>
      </Stack>
    </>
  )
}
