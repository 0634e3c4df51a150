import { expect, it } from 'vitest'
import { csv } from '../../electron/backend/documents/csv.ts'
import { plainCell } from '../../electron/backend/documents/plain-cell.ts'

it.each([
  '=1+1',
  '+212 661',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\tx',
  '\rx',
  '\nx',
  '  =1+1',
  '\u00a0=1+1',
  '\u202f=1',
  '\u200b=1',
  '\ufeff=1',
  '\u2068=1\u2069',
  '\u0000=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(A1)',
  '−1',
  '\u3000＝1',
])('makes %j a text', (text) => {
  expect(plainCell(text)).toBe(`'${text}`)
})

it.each(['', 'Bijouterie', 'a=b', '12 - 14', '— 3', 'آيت لحسن', ' deux mots', '(+212)', '5'])('leaves %j', (text) => {
  expect(plainCell(text)).toBe(text)
})

it('puts a table in semicolons with what would break a line in quotes', () => {
  expect(
    csv([
      ['=a;b', 3, null],
      ['x"y', 'u\nv', 'p\tq'],
    ]).toString('utf8'),
  ).toBe('\ufeff"\'=a;b";3;\r\n"x""y";"u\nv";"p\tq"\r\n')
})
