import { useTranslation } from 'react-i18next'
import { DisabilityType, WgAnswer, wgQuestions } from '../../../electron/shared/contract/trainee-file.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { Fieldset } from '../../components/fieldset.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { MultiSelectField } from '../../components/multi-select-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Stack } from '../../components/stack.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { FileForm, FileValues } from './file-form.ts'
import { useChoices } from './use-choices.ts'

/** The six questions in their fixed order, then the national status. The flag is computed, never asked. */
export function DisabilityFields({ text, field }: FileForm) {
  const { t } = useTranslation('trainees')
  const choices = useChoices()
  const types = field('disabilityTypes')
  const chosen: FileValues['disabilityTypes'] = types.value
  const main = chosen.find(({ isMain }) => isMain)?.type ?? null
  const withMain = (values: string[], first: string | null) =>
    types.onChange(values.map((type) => ({ type, isMain: type === first })))
  return (
    <Fieldset legend={t('form.disability')} description={t('wg.intro')}>
      <Stack>
        {wgQuestions.map((question) => (
          <WgQuestion key={question} question={question} field={field} />
        ))}
        <ChoiceField
          label={t('field.wgRespondent')}
          options={(['self', 'proxy'] as const).map((value) => ({ value, label: t(`wg.respondent.${value}`) }))}
          {...field('wgRespondent')}
        />
        <FormGrid columns={2}>
          <MultiSelectField
            label={t('field.disabilityTypes')}
            options={choices('disabilityType')}
            {...types}
            value={chosen.map(({ type }) => type)}
            onChange={(values) => withMain(values, main && values.includes(main) ? main : (values[0] ?? null))}
          />
          {chosen.length > 1 ? (
            <SelectField
              label={t('field.mainDisability')}
              options={DisabilityType.options
                .filter((type) => chosen.some((one) => one.type === type))
                .map((value) => ({ value, label: t(`disabilityType.${value}`) }))}
              value={main}
              onChange={(type) =>
                withMain(
                  chosen.map((one) => one.type),
                  type,
                )
              }
            />
          ) : null}
          <SelectField
            label={t('field.disabilityCard')}
            clearable
            options={choices('disabilityCard')}
            {...field('disabilityCard')}
          />
          <TextField label={t('field.disabilityCardNumber')} script="code" {...text('disabilityCardNumber')} />
        </FormGrid>
      </Stack>
    </Fieldset>
  )
}

function WgQuestion({ question, field }: { question: (typeof wgQuestions)[number] } & Pick<FileForm, 'field'>) {
  const { t } = useTranslation('trainees')
  const { value, onChange, ...rest } = field(question)
  return (
    <ChoiceField
      label={t(`wg.question.${question}`)}
      options={[...WgAnswer.values].map((answer) => ({ value: String(answer), label: t(`wg.answer.${answer}`) }))}
      {...rest}
      value={value ? String(value) : null}
      onChange={(answer) => onChange(answer === null ? null : Number(answer))}
    />
  )
}
