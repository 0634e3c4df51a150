import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { ChoiceField } from '../../components/choice-field.tsx'
import { Fieldset } from '../../components/fieldset.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { Stack } from '../../components/stack.tsx'
import { TextField } from '../../components/text-field.tsx'
import { CommuneField } from '../../lib/commune-field.tsx'
import type { FileForm, FileValues } from './file-form.ts'

/** Where the person lives and how to reach her. */
export function ContactFields({ text, field }: FileForm) {
  const { t } = useTranslation(['trainees', 'common'])
  const milieu = field('milieu')
  const phones = field('phones')
  const lines: FileValues['phones'] = phones.value
  return (
    <Fieldset legend={t('form.contact')}>
      <Stack>
        <FormGrid columns={2}>
          <CommuneField
            label={t('field.commune')}
            description={t('form.communeHelp')}
            {...field('communeCode')}
            onCommune={(chosen) => milieu.onChange(chosen?.milieu ?? null)}
          />
          <TextField label={t('field.locality')} script="free" {...text('locality')} />
          <TextField label={t('field.address')} script="free" {...text('address')} />
          <ChoiceField
            label={t('field.milieu')}
            options={(['urban', 'rural'] as const).map((value) => ({ value, label: t(`common:milieu.${value}`) }))}
            {...milieu}
          />
          {lines.map((_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the list
            <PhoneLine key={i} place={i} text={text} />
          ))}
        </FormGrid>
        {lines.length < 3 ? (
          <Stack direction="row">
            <Button
              size="small"
              variant="quiet"
              icon={<IconPlus aria-hidden size="1.125rem" />}
              onClick={() => phones.onChange([...lines, { number: '', owner: '' }])}
            >
              {t('form.addPhone')}
            </Button>
          </Stack>
        ) : null}
        <FormGrid columns={3}>
          <TextField label={t('field.emergencyName')} script="free" {...text('emergencyName')} />
          <TextField label={t('field.emergencyRelation')} script="free" {...text('emergencyRelation')} />
          <TextField label={t('field.emergencyPhone')} script="code" type="tel" {...text('emergencyPhone')} />
          <TextField label={t('field.email')} script="code" type="email" {...text('email')} />
        </FormGrid>
      </Stack>
    </Fieldset>
  )
}

function PhoneLine({ place, text }: { place: number } & Pick<FileForm, 'text'>) {
  const { t } = useTranslation('trainees')
  const count = { number: place + 1 }
  return (
    <>
      <TextField label={t('field.phone', count)} script="code" type="tel" {...text(`phones.${place}.number`)} />
      <TextField
        label={t('field.phoneOwner', count)}
        description={place === 0 ? t('form.phoneOwnerHelp') : undefined}
        script="free"
        {...text(`phones.${place}.owner`)}
      />
    </>
  )
}
