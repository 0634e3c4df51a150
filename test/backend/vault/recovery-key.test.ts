import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newRecoveryKey, readRecoveryKey } from '../../../electron/backend/vault/recovery-key.ts'

const alphabet = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']
const lettersOf = (key: string) => [...key.replaceAll('-', '')]

describe('the paper key', () => {
  it('has eight groups of four letters and another 140 bits each time', () => {
    const keys = Array.from({ length: 200 }, newRecoveryKey)
    for (const key of keys) expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('is read in any case, with any separators, and with what looks alike', () => {
    const key = newRecoveryKey()
    const read = readRecoveryKey(key)
    expect(read).toMatchObject({ ok: true, key })
    const typed = key.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    expect(readRecoveryKey(` ${typed}.`)).toEqual(read)
    const arabic = key.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
    expect(readRecoveryKey(arabic)).toEqual(read)
  })

  it('says how many letters were typed when they are not 32', () => {
    expect(readRecoveryKey('')).toEqual({ ok: false, problem: 'length', count: 0 })
    expect(readRecoveryKey(newRecoveryKey().slice(0, -1))).toEqual({ ok: false, problem: 'length', count: 31 })
    expect(readRecoveryKey(`${newRecoveryKey()}A`)).toEqual({ ok: false, problem: 'length', count: 33 })
  })

  it('notices every slip of up to four letters, and every swap of two', () => {
    const slip = fc.record({ place: fc.nat(31), by: fc.integer({ min: 1, max: 31 }) })
    fc.assert(
      fc.property(fc.uniqueArray(slip, { minLength: 1, maxLength: 4, selector: ({ place }) => place }), (slips) => {
        const letters = lettersOf(newRecoveryKey())
        for (const { place, by } of slips)
          letters[place] = alphabet[(alphabet.indexOf(letters[place]!) + by) % alphabet.length]!
        expect(readRecoveryKey(letters.join(''))).toMatchObject({ ok: false, problem: 'letters' })
      }),
      { numRuns: 500 },
    )
    for (let round = 0; round < 200; round++) {
      const letters = lettersOf(newRecoveryKey())
      const place = round % 31
      const [one, two] = [letters[place]!, letters[place + 1]!]
      letters.splice(place, 2, two, one)
      expect(readRecoveryKey(letters.join('')).ok).toBe(one === two)
    }
  })

  it('names the group of one wrong letter', () => {
    fc.assert(
      fc.property(fc.nat(31), fc.integer({ min: 1, max: 31 }), (place, by) => {
        const letters = lettersOf(newRecoveryKey())
        letters[place] = alphabet[(alphabet.indexOf(letters[place]!) + by) % alphabet.length]!
        expect(readRecoveryKey(letters.join(''))).toMatchObject({ groups: [Math.floor(place / 4) + 1] })
      }),
      { numRuns: 300 },
    )
  })

  it('names the groups of two wrong letters', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(31), { minLength: 2, maxLength: 2 }), (places) => {
        const letters = lettersOf(newRecoveryKey())
        for (const place of places) letters[place] = alphabet[(alphabet.indexOf(letters[place]!) + 7) % 32]!
        const groups = [...new Set(places.map((place) => Math.floor(place / 4) + 1))].sort()
        expect(readRecoveryKey(letters.join(''))).toMatchObject({ groups })
      }),
      { numRuns: 60 },
    )
  })
})
