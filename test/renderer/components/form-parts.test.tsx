import { screen } from '@testing-library/react'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { describe, expect, it, vi } from 'vitest'
import { AmountField } from '../../../renderer/components/amount-field.tsx'
import { Button } from '../../../renderer/components/button.tsx'
import { CheckField } from '../../../renderer/components/check-field.tsx'
import { ChoiceField } from '../../../renderer/components/choice-field.tsx'
import { ConfirmDialog } from '../../../renderer/components/confirm-dialog.tsx'
import { ErrorSummary } from '../../../renderer/components/error-summary.tsx'
import { FileField } from '../../../renderer/components/file-field.tsx'
import { parseTime } from '../../../renderer/components/parse-time.ts'
import type { PickedFile } from '../../../renderer/components/picked-file.ts'
import { TextArea } from '../../../renderer/components/text-area.tsx'
import { TextField } from '../../../renderer/components/text-field.tsx'
import { toast } from '../../../renderer/components/toast.tsx'
import { renderComponent } from '../../support/render-component.tsx'

interface Values {
  name: string
  notes: string | null
  agrees: boolean
}

function Registered({ onSave }: { onSave: (values: Values) => void }) {
  const form = useForm<Values>({ defaultValues: { name: 'Nadia', notes: null, agrees: true } })
  return (
    <form onSubmit={form.handleSubmit((values) => onSave(values))}>
      <TextField label="Nom" {...form.register('name')} />
      <TextArea label="Notes" {...form.register('notes')} />
      <CheckField label="Accepte" {...form.register('agrees')} />
      <Button type="submit">Enregistrer</Button>
    </form>
  )
}

function Amount({ onValue }: { onValue: (value: number | null) => void }) {
  const [value, setValue] = useState<number | null>(null)
  return (
    <AmountField
      label="Montant"
      value={value}
      onChange={(next) => {
        setValue(next)
        onValue(next)
      }}
    />
  )
}

function Photo({ onPick }: { onPick: (file: PickedFile | null) => void }) {
  return <FileField label="Photo" accept={['image']} maxBytes={2_000_000} value={null} onChange={onPick} />
}

describe('fields of text and ticks', () => {
  it('work with register, null included', async () => {
    const onSave = vi.fn()
    const { user } = renderComponent(<Registered onSave={onSave} />)
    expect(screen.getByRole('textbox', { name: 'Nom' })).toHaveProperty('value', 'Nadia')
    await user.type(screen.getByRole('textbox', { name: 'Nom' }), ' Haddad')
    await user.type(screen.getByRole('textbox', { name: 'Notes' }), 'bien')
    await user.click(screen.getByRole('checkbox', { name: 'Accepte' }))
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(onSave).toHaveBeenCalledExactlyOnceWith({ name: 'Nadia Haddad', notes: 'bien', agrees: false })
  })

  it('keep what is typed and change their words when the language changes', async () => {
    const { user, speak } = renderComponent(<Amount onValue={() => {}} />)
    const field = screen.getByRole('textbox', { name: 'Montant' })
    await user.type(field, '12')
    await speak('ar')
    await vi.waitFor(() => expect(document.documentElement.dir).toBe('rtl'))
    expect(field).toHaveProperty('value', '12\u00a0درهم')
  })
})

describe('a button beside a field', () => {
  it('stays where it is until it is let go, and then finds what was typed', async () => {
    const onSave = vi.fn()
    const onLeave = vi.fn()
    const { user } = renderComponent(
      <>
        <TextField label="Nom" onBlur={onLeave} />
        <Button onClick={() => onSave(onLeave.mock.calls.length)}>Enregistrer</Button>
      </>,
    )
    const save = screen.getByRole('button', { name: 'Enregistrer' })
    await user.type(screen.getByRole('textbox', { name: 'Nom' }), 'Nadia')
    await user.pointer({ keys: '[MouseLeft>]', target: save })
    expect(onLeave).not.toHaveBeenCalled()
    await user.pointer({ keys: '[/MouseLeft]', target: save })
    expect(onSave).toHaveBeenCalledExactlyOnceWith(1)
    expect(document.activeElement).toBe(save)
  })
})

describe('amounts and times', () => {
  it('keeps centimes and takes a comma', async () => {
    const onValue = vi.fn()
    const { user } = renderComponent(<Amount onValue={onValue} />)
    await user.type(screen.getByRole('textbox', { name: 'Montant' }), '1250,75')
    expect(onValue).toHaveBeenLastCalledWith(125_075)
    await user.clear(screen.getByRole('textbox', { name: 'Montant' }))
    expect(onValue).toHaveBeenLastCalledWith(null)
  })

  it.each([
    ['2500,50', '2\u202f500,50\u00a0DH'],
    ['2500,05', '2\u202f500,05\u00a0DH'],
    ['2500', '2\u202f500\u00a0DH'],
  ])('shows %s as money once it is typed', async (typed, shown) => {
    const { user } = renderComponent(<Amount onValue={() => {}} />)
    const field = screen.getByRole('textbox', { name: 'Montant' })
    await user.type(field, typed)
    await user.tab()
    expect(field).toHaveProperty('value', shown)
  })

  it.each([
    ['8', '08:00'],
    ['8h30', '08:30'],
    ['830', '08:30'],
    ['0830', '08:30'],
    ['08:30', '08:30'],
    ['٨:٣٠', '08:30'],
    ['24:00', null],
    ['8:7', null],
    ['midi', null],
  ])('reads the time %s', (typed, expected) => {
    expect(parseTime(typed)).toBe(expected)
  })
})

describe('a choice', () => {
  it('says required and invalid, and follows its name to the first answer', async () => {
    const sexes = [
      { value: 'F', label: 'Femme' },
      { value: 'M', label: 'Homme' },
    ]
    const { user } = renderComponent(
      <form>
        <ErrorSummary errors={[{ field: 'sex', label: 'Sexe', message: 'Choisissez une réponse' }]} />
        <ChoiceField
          label="Sexe"
          name="sex"
          required
          error="Choisissez"
          options={sexes}
          value={null}
          onChange={() => {}}
        />
      </form>,
    )
    const group = screen.getByRole('radiogroup', { name: /Sexe/ })
    expect(group.getAttribute('aria-required')).toBe('true')
    expect(group.getAttribute('aria-invalid')).toBe('true')
    expect(document.activeElement).toBe(screen.getByRole('alert'))
    await user.click(screen.getByRole('button', { name: 'Sexe : Choisissez une réponse' }))
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Femme' }))
  })
})

describe('files', () => {
  it('become base64; big ones and other kinds are refused before they are read', async () => {
    const onPick = vi.fn()
    const { user } = renderComponent(<Photo onPick={onPick} />)
    const picker = document.querySelector<HTMLInputElement>('input[type=file]')
    if (!picker) throw new Error('no picker')
    await user.upload(picker, new File(['abc'], 'p.png', { type: 'image/png' }))
    await vi.waitFor(() =>
      expect(onPick).toHaveBeenCalledExactlyOnceWith({ name: 'p.png', type: 'image/png', base64: 'YWJj' }),
    )
    await user.upload(picker, new File([new Uint8Array(2_000_001)], 'big.png', { type: 'image/png' }))
    expect(screen.getByText('Le fichier dépasse 2 Mo.')).toBeTruthy()
    expect(onPick).toHaveBeenCalledOnce()
  })
})

describe('questions and messages', () => {
  it('a confirmation names the thing and focuses Cancel, so Enter destroys nothing', async () => {
    const onConfirm = vi.fn()
    const onCancel = vi.fn()
    const { user } = renderComponent(
      <ConfirmDialog
        opened
        title="Supprimer Nadia ?"
        confirmLabel="Supprimer"
        onConfirm={onConfirm}
        onCancel={onCancel}
      >
        {null}
      </ConfirmDialog>,
    )
    expect(await screen.findByRole('dialog', { name: 'Supprimer Nadia ?' })).toBeTruthy()
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Annuler' })))
    await user.keyboard('{Enter}')
    expect(onCancel).toHaveBeenCalledOnce()
    expect(onConfirm).not.toHaveBeenCalled()
    expect(screen.getByRole('button', { name: 'Fermer' })).toBeTruthy()
  })

  it('a toast is polite and can take the act back', async () => {
    const onUndo = vi.fn()
    const { user } = renderComponent(null)
    toast('Stagiaire supprimé', { onUndo })
    expect((await screen.findByRole('status')).textContent).toContain('Stagiaire supprimé')
    await user.click(screen.getByRole('button', { name: 'Annuler l’action' }))
    expect(onUndo).toHaveBeenCalledOnce()
    await vi.waitFor(() => expect(screen.queryByText('Stagiaire supprimé')).toBeNull())
  })
})
