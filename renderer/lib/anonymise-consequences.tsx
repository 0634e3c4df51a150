import { useTranslation } from 'react-i18next'
import { DescriptionList } from '../components/description-list.tsx'
import { FormAlert } from '../components/form-alert.tsx'

/** What goes and what stays when somebody is anonymised, in plain words, before it is done. */
export function AnonymiseConsequences() {
  const { t } = useTranslation('personalData')
  return (
    <>
      <FormAlert tone="warning" title={t('anonymise.final')} live={false}>
        {t('anonymise.finalText')}
      </FormAlert>
      <DescriptionList
        items={[
          { label: t('anonymise.goes'), value: t('anonymise.goesText'), wide: true },
          { label: t('anonymise.stays'), value: t('anonymise.staysText'), wide: true },
        ]}
      />
    </>
  )
}
