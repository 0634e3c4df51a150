import { useTranslation } from 'react-i18next'
import { ConsentPurpose } from '../../../electron/shared/contract/trainee-file.ts'
import { localDay } from '../../../electron/shared/dates.ts'
import { CheckField } from '../../components/check-field.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Fieldset } from '../../components/fieldset.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Stack } from '../../components/stack.tsx'
import type { FileForm, FileValues } from './file-form.ts'
import { useChoices } from './use-choices.ts'

type Consents = FileValues['consents']

/** Three separate purposes (loi 09-08): keeping the file, image, transmission. */
export function ConsentFields({ field }: Pick<FileForm, 'field'>) {
  const { t } = useTranslation('trainees')
  const { value, onChange, ...signs } = field('signsByFingerprint')
  return (
    <Fieldset legend={t('form.consent')} description={t('form.consentHelp')}>
      <Stack>
        {ConsentPurpose.options.map((purpose) => (
          <ConsentLine key={purpose} purpose={purpose} field={field} />
        ))}
        <CheckField
          label={t('field.signsByFingerprint')}
          {...signs}
          value={value}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      </Stack>
    </Fieldset>
  )
}

function ConsentLine({ purpose, field }: { purpose: Consents[number]['purpose'] } & Pick<FileForm, 'field'>) {
  const { t } = useTranslation('trainees')
  const choices = useChoices()
  const { value, onChange } = field('consents')
  const consents: Consents = value
  const place = consents.findIndex((consent) => consent.purpose === purpose)
  const consent = consents[place]

  function set(change: Partial<Consents[number]>): void {
    onChange(consents.map((one) => (one.purpose === purpose ? { ...one, ...change } : one)))
  }

  function answer(next: Consents[number]['answer'] | null): void {
    if (next === null) onChange(consents.filter((one) => one.purpose !== purpose))
    else if (consent) set({ answer: next })
    else {
      const asked = { means: 'signature', language: 'darija', givenOn: localDay(new Date()) } as const
      onChange([...consents, { purpose, answer: next, ...asked }])
    }
  }

  return (
    <FormGrid columns={4}>
      <SelectField
        label={t(`consentPurpose.${purpose}`)}
        placeholder={t('form.notAsked')}
        clearable
        options={choices('consentAnswer')}
        value={consent?.answer ?? null}
        onChange={answer}
      />
      {consent ? (
        <>
          <SelectField
            label={t('field.consentMeans')}
            options={choices('consentMeans')}
            value={consent.means}
            onChange={(means) => means && set({ means })}
          />
          <SelectField
            label={t('field.consentLanguage')}
            options={choices('consentLanguage')}
            value={consent.language}
            onChange={(language) => language && set({ language })}
          />
          <DateField label={t('field.consentDay')} {...field(`consents.${place}.givenOn`)} />
        </>
      ) : null}
    </FormGrid>
  )
}
