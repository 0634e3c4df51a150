import { screen } from '@testing-library/react'
import { useEffect, useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { ComboField } from '../../../renderer/components/combo-field.tsx'
import { matchesFolded } from '../../../renderer/components/options.ts'
import { SelectField } from '../../../renderer/components/select-field.tsx'
import { renderComponent } from '../../support/render-component.tsx'

const communes = [
  { value: 1, label: 'Béni Mellal' },
  { value: 2, label: 'Azilal' },
  { value: 3, label: 'أزيلال' },
]

function Choosing({ onValue }: { onValue?: (value: number | null) => void }) {
  const [value, setValue] = useState<number | null>(null)
  return (
    <SelectField
      label="Commune"
      required
      options={communes}
      value={value}
      onChange={(next) => {
        setValue(next)
        onValue?.(next)
      }}
    />
  )
}

/** A list that is asked for while its field is drawn already, as those of the catalogue are. */
function Late({ onChange }: { onChange: (value: number | null) => void }) {
  const [options, setOptions] = useState<typeof communes>([])
  useEffect(() => {
    const answer = setTimeout(() => setOptions(communes))
    return () => clearTimeout(answer)
  }, [])
  return <SelectField label="Commune" options={options} value={2} onChange={onChange} />
}

describe('a folding list', () => {
  it.each([
    ['Béni Mellal', 'beni', true],
    ['Béni Mellal', 'mellal beni', true],
    ['أزيلال', 'ازيلال', true],
    ['Aït-Ben', 'ait ben', true],
    ['Azilal', 'beni', false],
  ])('%s found by %s: %s', (label, search, found) => {
    expect(matchesFolded(label, search)).toBe(found)
  })

  it('takes the answer in view on Tab, without accents, and keeps its type', async () => {
    const onValue = vi.fn()
    const { user } = renderComponent(<Choosing onValue={onValue} />)
    const field = screen.getByRole('combobox', { name: /Commune/ })
    await user.click(field)
    await user.keyboard('beni')
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Béni Mellal'])
    await user.tab()
    expect(onValue).toHaveBeenCalledExactlyOnceWith(1)
    expect(field).toHaveProperty('value', 'Béni Mellal')
  })

  it('covers nothing until it is asked for', async () => {
    const { user } = renderComponent(<Choosing />)
    await user.tab()
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: /Commune/ }))
    expect(screen.queryAllByRole('option')).toHaveLength(0)
    await user.keyboard('{ArrowDown}')
    expect(screen.getAllByRole('option')).toHaveLength(3)
  })

  it('keeps the chosen answer when it is chosen again', async () => {
    const onValue = vi.fn()
    const { user } = renderComponent(<Choosing onValue={onValue} />)
    const field = screen.getByRole('combobox', { name: /Commune/ })
    for (let time = 0; time < 2; time++) {
      await user.click(field)
      await user.click(screen.getByRole('option', { name: 'Azilal' }))
    }
    expect(onValue).not.toHaveBeenCalledWith(null)
    expect(field).toHaveProperty('value', 'Azilal')
  })

  it('keeps its answer when it is only passed through, though the list came after it', async () => {
    const onChange = vi.fn()
    const { user } = renderComponent(<Late onChange={onChange} />)
    await vi.waitFor(() => expect(screen.getByRole('combobox')).toHaveProperty('value', 'Azilal'))
    await user.tab()
    await user.tab()
    expect(onChange).not.toHaveBeenCalled()
  })

  it('says that it is required', () => {
    renderComponent(<Choosing />)
    expect(screen.getByRole('combobox', { name: /Commune/ }).getAttribute('aria-required')).toBe('true')
  })
})

describe('a list too long to show', () => {
  function setUp(onSubmit?: () => void) {
    const load = vi.fn(async (query: string) => communes.filter((one) => matchesFolded(one.label, query)))
    const onChange = vi.fn()
    const rendered = renderComponent(
      <form onSubmit={onSubmit}>
        <ComboField label="Commune" value={2} selected={communes[1]} onChange={onChange} load={load} />
        <button type="submit">Enregistrer</button>
      </form>,
    )
    return { ...rendered, load, onChange, field: screen.getByRole('combobox', { name: 'Commune' }) }
  }

  it('shows the answer already chosen before anything is loaded', () => {
    const { field, load } = setUp()
    expect(field).toHaveProperty('value', 'Azilal')
    expect(load).not.toHaveBeenCalled()
  })

  it('asks once for what is typed, says how many were found, and hands up the choice', async () => {
    const { user, field, load, onChange } = setUp()
    await user.click(field)
    await user.clear(field)
    await user.type(field, 'beni')
    await vi.waitFor(() => expect(screen.getByRole('status').textContent).toBe('1 réponse'))
    expect(load).toHaveBeenLastCalledWith('beni')
    expect(load.mock.calls.filter(([query]) => query === 'ben')).toEqual([])
    await user.click(screen.getByRole('option', { name: 'Béni Mellal' }))
    expect(onChange).toHaveBeenLastCalledWith(1)
  })
  it('takes what the letters find when Enter comes before the answers, and saves no form meanwhile', async () => {
    const onSubmit = vi.fn()
    const { user, field, load, onChange } = setUp(onSubmit)
    await user.click(field)
    await user.clear(field)
    await user.type(field, 'beni{Enter}')
    expect(onChange).not.toHaveBeenCalledWith(2)
    await vi.waitFor(() => expect(onChange).toHaveBeenLastCalledWith(1))
    expect(load).toHaveBeenLastCalledWith('beni')
    expect(field).toHaveProperty('value', 'Béni Mellal')
    expect(onSubmit).not.toHaveBeenCalled()
  })
})
