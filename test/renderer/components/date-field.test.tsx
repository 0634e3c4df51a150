import { zodResolver } from '@hookform/resolvers/zod'
import { fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { isIsoDay } from '../../../electron/shared/dates.ts'
import { DateField } from '../../../renderer/components/date-field.tsx'
import { parseDate } from '../../../renderer/components/parse-date.ts'
import { renderComponent } from '../../support/render-component.tsx'

function Alone({ allowYear, onValue }: { allowYear?: boolean; onValue: (value: string | null) => void }) {
  const [value, setValue] = useState<string | null>(null)
  return (
    <DateField
      label="Date"
      allowYear={allowYear}
      value={value}
      onChange={(next) => {
        setValue(next)
        onValue(next)
      }}
    />
  )
}

const schema = z.object({ birth: z.string().refine(isIsoDay, { error: 'field.day' }) })

function Form({ onSave }: { onSave: (values: z.infer<typeof schema>) => void }) {
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { birth: '' } })
  return (
    <form onSubmit={form.handleSubmit((values) => onSave(values))}>
      <Controller
        control={form.control}
        name="birth"
        render={({ field, fieldState }) => (
          <DateField
            {...field}
            label="Date"
            error={fieldState.error?.message}
            onChange={(day) => field.onChange(day ?? '')}
          />
        )}
      />
    </form>
  )
}

describe('what people type', () => {
  it.each([
    ['24/03/1998', '1998-03-24'],
    ['24031998', '1998-03-24'],
    ['24.03.98', '1998-03-24'],
    ['24-3-1998', '1998-03-24'],
    ['4 3 2005', '2005-03-04'],
    ['٢٤/٠٣/١٩٩٨', '1998-03-24'],
    ['\u200f24/03/1998\u200e', '1998-03-24'],
    ['1998-03-24', '1998-03-24'],
    ['29/02/2024', '2024-02-29'],
    ['31/02/1998', null],
    ['24/13/1998', null],
    ['29/02/2023', null],
    ['24/03', null],
    ['24/03/199', null],
    ['1996', null],
    ['240319980', null],
    ['hier', null],
  ])('%s', (typed, expected) => {
    expect(parseDate(typed, false, 2026)).toBe(expected)
  })

  it('takes a year alone only where it is allowed', () => {
    expect(parseDate('1996', true)).toBe('1996')
    expect(parseDate('١٩٩٦', true)).toBe('1996')
    expect(parseDate('96', true)).toBeNull()
    expect(parseDate('3024', true)).toBeNull()
  })

  it('places two figures of a year in the nearest past', () => {
    expect(parseDate('01/01/31', false, 2026)).toBe('2031-01-01')
    expect(parseDate('01/01/32', false, 2026)).toBe('1932-01-01')
  })
})

describe('the field', () => {
  it('shows the day it understood and hands up ISO text on blur, not before', async () => {
    const onValue = vi.fn()
    const { user } = renderComponent(<Alone onValue={onValue} />)
    const field = screen.getByRole('textbox', { name: 'Date' })
    await user.type(field, '24031998')
    expect(onValue).not.toHaveBeenCalled()
    await user.tab()
    expect(onValue).toHaveBeenCalledExactlyOnceWith('1998-03-24')
    expect(field).toHaveProperty('value', '24/03/1998')
  })

  it.each(['31/02/1998', '24/13/1998', '24/03'])('keeps %s as it was typed, says so and hands it up', async (typed) => {
    const onValue = vi.fn()
    const { user } = renderComponent(<Alone onValue={onValue} />)
    const field = screen.getByRole('textbox', { name: 'Date' })
    await user.type(field, typed)
    await user.tab()
    expect(onValue).toHaveBeenCalledExactlyOnceWith(typed)
    expect(field).toHaveProperty('value', typed)
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByText('Date incorrecte.')).toBeTruthy()
  })

  it('takes a year alone, in Arabic digits too', async () => {
    const onValue = vi.fn()
    const { user } = renderComponent(<Alone allowYear onValue={onValue} />, 'ar')
    const field = screen.getByRole('textbox', { name: 'Date' })
    await user.type(field, '١٩٩٦')
    await user.tab()
    expect(onValue).toHaveBeenCalledExactlyOnceWith('1996')
    expect(field).toHaveProperty('value', '1996')
    expect(field.getAttribute('aria-invalid')).not.toBe('true')
  })

  it('is read on Ctrl+S, which saves without leaving the field, on an Arabic keyboard too', async () => {
    const onValue = vi.fn()
    const { user } = renderComponent(<Alone onValue={onValue} />, 'ar')
    await user.type(screen.getByRole('textbox', { name: 'Date' }), '24/03/1998')
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Date' }), { key: 'س', code: 'KeyS', ctrlKey: true })
    expect(onValue).toHaveBeenCalledExactlyOnceWith('1998-03-24')
  })

  it('becomes null when it is emptied', async () => {
    const onValue = vi.fn()
    const { user } = renderComponent(<Alone onValue={onValue} />)
    const field = screen.getByRole('textbox', { name: 'Date' })
    await user.type(field, '24/03/1998')
    await user.tab()
    await user.clear(field)
    await user.tab()
    expect(onValue).toHaveBeenLastCalledWith(null)
  })

  it('is read on Enter, so a form saved from the keyboard gets the new day; a wrong one is refused by the schema', async () => {
    const onSave = vi.fn()
    const { user } = renderComponent(<Form onSave={onSave} />)
    const field = screen.getByRole('textbox', { name: 'Date' })
    await user.type(field, '31/02/1998{Enter}')
    expect(await screen.findByText('field.day')).toBeTruthy()
    expect(onSave).not.toHaveBeenCalled()
    await user.clear(field)
    await user.type(field, '24/03/1998{Enter}')
    await vi.waitFor(() => expect(onSave).toHaveBeenCalledExactlyOnceWith({ birth: '1998-03-24' }))
  })

  it('offers a calendar whose controls have names, in Arabic', async () => {
    const onValue = vi.fn()
    const { user } = renderComponent(<Alone onValue={onValue} />, 'ar')
    await user.click(screen.getByRole('button', { name: 'فتح التقويم: Date' }))
    expect(screen.getByRole('button', { name: 'الشهر التالي' })).toBeTruthy()
    await user.click(screen.getAllByRole('button', { name: /^15 / })[0]!)
    expect(onValue.mock.calls[0]?.[0]).toMatch(/^\d{4}-\d{2}-15$/)
  })
})
