import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { CentreIdentity } from '../../../electron/shared/contract/centre.ts'
import { Fieldset } from '../../components/fieldset.tsx'
import { FileField } from '../../components/file-field.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { Stack } from '../../components/stack.tsx'
import { TextField, type TextFieldProps } from '../../components/text-field.tsx'
import { TwoScripts } from '../../components/two-scripts.tsx'

type Field = keyof z.input<typeof CentreIdentity>

interface IdentityFieldsProps {
  text: (name: Field) => Partial<TextFieldProps>
  field: (name: 'logo') => {
    value: z.input<typeof CentreIdentity>['logo']
    onChange: (logo: { mediaType: string; content: string } | null) => void
    error?: string
    name: string
  }
}

const maxLogoBytes = 2 * 1024 * 1024

/** The centre as it stands on every printout, in both languages. */
export function IdentityFields({ text, field }: IdentityFieldsProps) {
  const { t } = useTranslation()
  const { value, onChange, ...logo } = field('logo')
  return (
    <Stack>
      <Fieldset legend={t('centre:identity.names')} description={t('centre:identity.namesHelp')}>
        <FormGrid columns={2}>
          <TwoScripts>
            <TextField label={t('centre:field.nameFr')} script="latin" required {...text('nameFr')} />
            <TextField label={t('centre:field.nameAr')} script="arabic" required {...text('nameAr')} />
          </TwoScripts>
          <TextField label={t('centre:field.nameTifinagh')} script="latin" {...text('nameTifinagh')} />
        </FormGrid>
      </Fieldset>
      <Fieldset legend={t('centre:identity.association')}>
        <FormGrid columns={2}>
          <TwoScripts>
            <TextField label={t('centre:field.associationFr')} script="latin" {...text('associationFr')} />
            <TextField label={t('centre:field.associationAr')} script="arabic" {...text('associationAr')} />
          </TwoScripts>
          <TwoScripts>
            <TextField label={t('centre:field.directorNameFr')} script="latin" {...text('directorNameFr')} />
            <TextField label={t('centre:field.directorNameAr')} script="arabic" {...text('directorNameAr')} />
          </TwoScripts>
        </FormGrid>
      </Fieldset>
      <Fieldset legend={t('centre:identity.contact')}>
        <FormGrid columns={2}>
          <TwoScripts>
            <TextField label={t('centre:field.addressFr')} script="latin" {...text('addressFr')} />
            <TextField label={t('centre:field.addressAr')} script="arabic" {...text('addressAr')} />
          </TwoScripts>
          <TwoScripts>
            <TextField label={t('centre:field.cityFr')} script="latin" {...text('cityFr')} />
            <TextField label={t('centre:field.cityAr')} script="arabic" {...text('cityAr')} />
          </TwoScripts>
          <TextField label={t('centre:field.phone')} script="code" type="tel" {...text('phone')} />
          <TextField label={t('centre:field.email')} script="code" type="email" {...text('email')} />
          <TextField
            label={t('centre:field.dataProtectionNumber')}
            description={t('centre:field.dataProtectionHelp')}
            script="code"
            {...text('dataProtectionNumber')}
          />
        </FormGrid>
      </Fieldset>
      <FileField
        label={t('centre:field.logo')}
        description={t('centre:field.logoHelp')}
        accept={['image']}
        maxBytes={maxLogoBytes}
        {...logo}
        value={value ? { name: t('centre:field.logo'), type: value.mediaType, base64: value.content } : null}
        onChange={(file) => onChange(file ? { mediaType: file.type, content: file.base64 } : null)}
      />
    </Stack>
  )
}

/** A centre of which nothing is known yet. */
export const emptyIdentity: z.input<typeof CentreIdentity> = {
  nameFr: '',
  nameAr: '',
  nameTifinagh: '',
  associationFr: '',
  associationAr: '',
  addressFr: '',
  addressAr: '',
  cityFr: '',
  cityAr: '',
  phone: '',
  email: '',
  dataProtectionNumber: '',
  directorNameFr: '',
  directorNameAr: '',
  logo: null,
}
