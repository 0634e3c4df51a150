import { describe, expect, it } from 'vitest'
import { readPhone } from '../../electron/shared/phone.ts'

describe('a phone number', () => {
  it.each([
    ['06 61 23 45 67', '+212661234567'],
    ['06.61.23.45.67', '+212661234567'],
    ['+212 6 61 23 45 67', '+212661234567'],
    ['00212661234567', '+212661234567'],
    ['212 661234567', '+212661234567'],
    ['+212 (0) 661-234-567', '+212661234567'],
    ['٠٥٢٤٨٨٠٠٠٠', '+212524880000'],
    ['+33 6 12 34 56 78', '+33612345678'],
    ['0033612345678', '+33612345678'],
  ])('is kept in one form: %s', (typed, kept) => {
    expect(readPhone(typed)).toBe(kept)
  })

  it.each(['', '06 61 23', '0161234567', '+212 1 61 23 45 67', '06612345678', 'abc', '+0123456789'])(
    'is refused when it cannot be one: %j',
    (typed) => {
      expect(readPhone(typed)).toBeUndefined()
    },
  )
})
