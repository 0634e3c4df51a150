import { IconPencil } from '@tabler/icons-react'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { TraineeDetails } from '../../../electron/shared/contract/trainees.ts'
import { isolateLtr } from '../../../electron/shared/i18n/isolate.ts'
import { Button } from '../../components/button.tsx'
import { FormAlert } from '../../components/form-alert.tsx'
import { Ltr } from '../../components/ltr.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Stack } from '../../components/stack.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { Loaded } from '../../lib/loaded.tsx'
import { useFormatters } from '../../lib/use-formatters.ts'
import { useQuery } from '../../lib/use-query.ts'
import { AnonymisedFile } from './anonymised-file.tsx'
import { FileTab } from './file-tab.tsx'
import { HeldDataMenu } from './held-data-menu.tsx'
import { OtherActs } from './other-acts.tsx'
import { PlacementsTab } from './placements-tab.tsx'
import { StateBadge } from './state-badge.tsx'
import { TraineePortrait } from './trainee-portrait.tsx'
import { TraineesTrail } from './trainees-trail.tsx'
import { useTrash } from './use-trash.ts'

/** Everything about one person. The tab stands in the address. */
export function TraineePage() {
  const { id } = useParams({ from: '/trainees/$id' })
  const trainee = useQuery('trainees.details', { id: Number(id) as TraineeDetails['id'] })
  return (
    <Loaded query={trainee} shape="form" isPage>
      {(data) => <TraineeView trainee={data} />}
    </Loaded>
  )
}

function TraineeView({ trainee }: { trainee: TraineeDetails }) {
  const { t } = useTranslation(['trainees', 'personalData'])
  const navigate = useNavigate()
  const { tab } = useSearch({ from: '/trainees/$id' })
  const { day, name } = useFormatters()
  const { restore } = useTrash()
  const id = String(trainee.id)
  const isAnonymised = trainee.anonymisedOn !== null
  const edit = () => void navigate({ to: '/trainees/$id/edit', params: { id } })
  return (
    <>
      <PageHeader
        title={
          isAnonymised ? (
            t('personalData:anonymous')
          ) : (
            <>
              <TraineePortrait person={trainee} /> <bdi>{name(trainee)}</bdi>
            </>
          )
        }
        trail={<TraineesTrail />}
        badge={<StateBadge state={trainee.current?.state ?? null} />}
        subtitle={<Subtitle trainee={trainee} />}
        actions={
          <>
            {isAnonymised ? null : trainee.isInTrash ? (
              <Button variant="primary" onClick={() => void restore(trainee)}>
                {t('page.restore')}
              </Button>
            ) : (
              <>
                <Button variant="primary" act="edit" icon={<IconPencil aria-hidden size="1.125rem" />} onClick={edit}>
                  {t('page.edit')}
                </Button>
                <HeldDataMenu id={trainee.id} />
              </>
            )}
            <OtherActs trainee={trainee} />
          </>
        }
      />
      <Stack>
        {trainee.anonymisedOn ? (
          <FormAlert
            tone="info"
            title={t('personalData:anonymise.on', { day: isolateLtr(day(trainee.anonymisedOn)) })}
            live={false}
          >
            {t('personalData:anonymise.onText')}
          </FormAlert>
        ) : trainee.isInTrash ? (
          <FormAlert tone="warning" live={false}>
            {t('page.inTrash')}
          </FormAlert>
        ) : null}
        <Tabs
          label={t('page.tabs')}
          value={tab ?? 'file'}
          onChange={(next) =>
            void navigate({ to: '/trainees/$id', params: { id }, search: { tab: next }, replace: true })
          }
          tabs={[
            {
              key: 'file',
              label: t('page.file'),
              content: isAnonymised ? <AnonymisedFile trainee={trainee} /> : <FileTab trainee={trainee} />,
            },
            { key: 'placements', label: t('page.placements'), content: <PlacementsTab trainee={trainee} /> },
          ]}
        />
      </Stack>
    </>
  )
}

function Subtitle({ trainee }: { trainee: TraineeDetails }) {
  const { t } = useTranslation('trainees')
  const { day } = useFormatters()
  return (
    <>
      {t('page.fileNumber')} <Ltr>{trainee.fileNumber}</Ltr>
      {' · '}
      {t('page.registeredOn')} <Ltr>{day(trainee.registeredOn)}</Ltr>
      {trainee.current ? (
        <>
          {' · '}
          {t('page.cohort')} <Ltr>{trainee.current.cohortCode}</Ltr>
        </>
      ) : null}
    </>
  )
}
