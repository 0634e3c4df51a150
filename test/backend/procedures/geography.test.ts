import { beforeAll, describe, expect, it } from 'vitest'
import { type Call, centreBackend } from '../../support/backend.ts'

describe('communes', () => {
  let call: Call
  beforeAll(async () => {
    call = await (await centreBackend()).as('trainer')
  })
  const first = async (text: string) => (await call('geography.communes', { text, limit: 10 }))[0]

  it.each([
    ['ouarzazate', '08.401.01.07'],
    ['WARZAZAT', '08.401.01.07'],
    ['ورزازات', '08.401.01.07'],
    ['Aït ben haddou', '08.401.03.01'],
    ['ايت بن حدو', '08.401.03.01'],
    ['tabount', '08.401.07.09'],
    ['mgouna', '08.577.01.05'],
    ["kalaat m'gouna", '08.577.01.05'],
  ])('finds %j', async (text, code) => {
    expect(await first(text)).toMatchObject({ code })
  })

  it('shows the province beside communes of the same name', async () => {
    const found = await call('geography.communes', { text: 'tazarine', limit: 10 })
    expect(new Set(found.map((commune) => commune.province.nameFr)).size).toBeGreaterThan(1)
  })

  it('narrows by the province typed after the name', async () => {
    expect(await first('tazarine zagora')).toMatchObject({ province: { nameFr: 'Zagora' } })
  })

  it('derives urban and rural from the code', async () => {
    expect(await call('geography.commune', { code: '08.401.01.07' })).toMatchObject({ milieu: 'urban' })
    expect(await call('geography.commune', { code: '08.401.07.09' })).toMatchObject({
      milieu: 'rural',
      region: { nameFr: 'Drâa-Tafilalet' },
    })
  })

  it('answers nothing to an empty text and refuses an unknown code', async () => {
    expect(await call('geography.communes', { text: ' - ', limit: 10 })).toEqual([])
    await expect(call('geography.commune', { code: '99.999.99.99' })).rejects.toMatchObject({
      code: 'record.not_found',
    })
  })
})
