import { useTranslation } from 'react-i18next'
import { FormAlert } from '../components/form-alert.tsx'

/** What goes and what stays when somebody is anonymised, in plain words, before it is done. */
export function AnonymiseConsequences() {
  const { t } = useTranslation('personalData')
  return (
    <>
      <FormAlert tone="warning" title={t('anonymise.final')} live={false}>
        {t('anonymise.finalText')}
      </FormAlert>
      {(['goes', 'stays'] as const).map((part) => (
        <p key={part}>
          <strong>{t('anonymise.part', { part: t(`anonymise.${part}`) })}</strong> {t(`anonymise.${part}Text`)}
        </p>
      ))}
    </>
  )
}
