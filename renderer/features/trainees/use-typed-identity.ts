import { useEffect, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { InputOf, OutputOf } from '../../../electron/shared/contract/index.ts'
import { isIsoDay } from '../../../electron/shared/dates.ts'
import { useQuery } from '../../lib/use-query.ts'
import type { FileValues } from './file-form.ts'

/** How long typing rests before files are compared. */
const restMs = 350

type Identity = InputOf<'trainees.likelyDuplicates'>

/** Files that look like the person in the form, as it stands at each rest of typing. */
export function useLikelyDuplicates(form: UseFormReturn<never>): OutputOf<'trainees.likelyDuplicates'> {
  const { watch, getValues } = form as unknown as UseFormReturn<FileValues>
  const [typed, setTyped] = useState<Identity | null>(null)
  useEffect(() => {
    let timer: number | undefined
    const watching = watch(() => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => setTyped(identityOf(getValues())), restMs)
    })
    return () => {
      window.clearTimeout(timer)
      watching.unsubscribe()
    }
  }, [watch, getValues])
  const { data } = useQuery('trainees.likelyDuplicates', typed ?? nobody, {
    enabled: typed !== null,
    keepPrevious: true,
  })
  return typed === null ? [] : (data ?? [])
}

const nobody: Identity = {
  exceptId: null,
  lastName: '',
  firstName: '',
  lastNameAr: '',
  firstNameAr: '',
  sex: null,
  birthDate: null,
  birthYear: null,
  documentType: null,
  documentNumber: '',
  phones: [],
}

function identityOf(values: FileValues): Identity {
  const day = values.birthDate
  return {
    exceptId: null,
    lastName: values.lastName ?? '',
    firstName: values.firstName ?? '',
    lastNameAr: values.lastNameAr ?? '',
    firstNameAr: values.firstNameAr ?? '',
    sex: values.sex ?? null,
    birthDate: day && isIsoDay(day) ? day : null,
    birthYear: values.birthYear || null,
    documentType: values.documentType || null,
    documentNumber: values.documentNumber ?? '',
    phones: values.phones.map(({ number }) => number ?? ''),
  }
}
