import { createHash } from 'node:crypto'
import { kuaidi100Intercept } from '@readdress/gateways'
import { CarrierName, StatedAddress as Stated, type StatedAddress, written } from '@readdress/order'
import type { CarrierInstruction } from '@readdress/reactions'
import * as Either from 'fp-ts/lib/Either.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { describe, expect, test } from 'vitest'
import { chengdu } from '../../../order/test/samples.ts'
import { type Asked, answer, loopback } from './loopback.ts'
import { redirect } from './messages.ts'

const never = new AbortController().signal

const withClient = async (
  said: unknown,
  instruction: CarrierInstruction,
  more: Partial<Parameters<typeof kuaidi100Intercept>[0]> = {}
) => {
  const revealed: Array<CarrierInstruction> = []
  const server = await loopback((response) => answer(response, said))
  const client = kuaidi100Intercept({
    key: 'key',
    secret: 'secret',
    url: server.url,
    addressOf: (one) => {
      revealed.push(one)
      return TaskEither.right(chengdu)
    },
    ...more
  })
  if (Either.isLeft(client)) throw new Error(client.left.problem)
  return { given: await client.right.instruct(instruction, never)(), asked: server.asked, revealed, client }
}

const paramOf = (asked: Asked | undefined): unknown => JSON.parse(new URLSearchParams(asked?.body).get('param') ?? '')

describe('asking Kuaidi100 to redirect a parcel', () => {
  test('tells it the new receiver, signed, and takes its answer for "told"', async () => {
    const { given, asked, revealed } = await withClient({ success: true, code: 200, message: 'success' }, redirect)
    expect(given).toEqual(Either.right({ outcome: 'Accepted', rawCode: '200' }))
    expect(revealed).toEqual([redirect])
    const form = new URLSearchParams(asked[0]?.body)
    expect([...form.keys()]).toEqual(['method', 'key', 'sign', 't', 'param'])
    expect(form.get('method')).toBe('interceptOrder')
    const signed = `${form.get('param')}${form.get('t')}keysecret`
    expect(form.get('sign')).toBe(createHash('md5').update(signed).digest('hex').toUpperCase())
    expect(paramOf(asked[0])).toEqual({
      kuaidicom: 'shunfeng',
      kuaidinum: 'SF1234567890',
      interceptType: 'MODIFY_ADDR',
      recManInfo: {
        name: '张三',
        mobile: '13812341234',
        printAddr: '四川省成都市武侯区天府大道中段530号1栋2单元1503室'
      }
    })
  })

  test('names carriers as Kuaidi100 does, with the account and where to tell the result', async () => {
    const yto = written(CarrierName, 'yto')
    const { asked } = await withClient(
      { code: '200' },
      { ...redirect, carrier: yto },
      {
        carriers: { yuantong: yto },
        accounts: { [yto]: { partnerId: 'K100', partnerKey: 'of the account' } },
        callback: { url: 'https://shop.example/kuaidi100', salt: 'salt' }
      }
    )
    expect(paramOf(asked[0])).toMatchObject({
      kuaidicom: 'yuantong',
      partnerId: 'K100',
      partnerKey: 'of the account',
      callbackUrl: 'https://shop.example/kuaidi100',
      salt: 'salt'
    })
  })

  test.each([
    ['a telephone on the wall', { phone: '028-61234567' }, { tel: '028-61234567' }],
    ['a number abroad', { phone: '+4520123456' }, { tel: '+4520123456' }],
    ['a number as dialled from abroad', { phone: '+86 138-1234-1234' }, { mobile: '13812341234' }],
    [
      'a number that a platform lends',
      { phone: { number: '13812341234', kind: 'Virtual', validUntil: null } },
      { mobile: '13812341234' }
    ],
    ['a company', { organization: '茶叶公司' }, { company: '茶叶公司' }]
  ])('tells %s', async (_what, part, told) => {
    const address = written(Stated, { ...chengdu, ...part })
    const { asked } = await withClient({ code: 200 }, redirect, { addressOf: () => TaskEither.right(address) })
    expect(paramOf(asked[0])).toMatchObject({ recManInfo: told })
  })

  const without = (...names: ReadonlyArray<keyof StatedAddress>): StatedAddress =>
    written(Stated, Object.fromEntries(Object.entries(chengdu).filter(([name]) => !names.some((one) => one === name))))

  test.each([[without('recipientName')], [without('phone')], [without('street', 'detail')]])(
    'is left to people where the address is not complete',
    async (address) => {
      const { given, asked } = await withClient({ code: 200 }, redirect, { addressOf: () => TaskEither.right(address) })
      expect(given).toEqual(Either.left({ type: 'PartnerRefused', because: 'AddressIncomplete' }))
      expect(asked).toEqual([])
    }
  )

  test('waits for an address that cannot be opened now', async () => {
    const closed = { type: 'PartnerUnavailable', because: 'KeysNotReached' } as const
    const { given, asked } = await withClient({ code: 200 }, redirect, { addressOf: () => TaskEither.left(closed) })
    expect(given).toEqual(Either.left(closed))
    expect(asked).toEqual([])
  })
})

describe('asking Kuaidi100 for something else', () => {
  test.each([
    ['ReturnToSender', 'RETURN_SEND_ADDR'],
    ['ReturnToOriginStation', 'RETURN_SEND_STATION']
  ] as const)('%s opens no address', async (action, interceptType) => {
    const { given, asked, revealed } = await withClient({ code: 200 }, { ...redirect, action, toVersion: null })
    expect(given).toMatchObject(Either.right({ outcome: 'Accepted' }))
    expect(paramOf(asked[0])).toEqual({ kuaidicom: 'shunfeng', kuaidinum: 'SF1234567890', interceptType })
    expect(revealed).toEqual([])
  })

  test('that it does not offer is left to people, and so is taking back', async () => {
    const { given, asked, client } = await withClient({ code: 200 }, { ...redirect, action: 'HoldForPickup' })
    expect(given).toEqual(Either.left({ type: 'PartnerRefused', because: 'ActionNotOffered' }))
    expect(await client.right.cancel(redirect, never)()).toEqual(
      Either.left({ type: 'PartnerRefused', because: 'CancelNotOffered' })
    )
    expect(asked).toEqual([])
  })
})

describe('what Kuaidi100 answers', () => {
  test.each([
    [201, Either.right({ outcome: 'Refused', rawCode: '201', reason: 'Other' })],
    [500, Either.left({ type: 'PartnerUnavailable', because: 'Kuaidi100-500' })],
    [400, Either.left({ type: 'PartnerRefused', because: 'Kuaidi100-400' })],
    ['503', Either.left({ type: 'PartnerRefused', because: 'Kuaidi100-503' })],
    ['张三', Either.left({ type: 'PartnerRefused', because: 'Kuaidi100-Unknown' })],
    ['', Either.left({ type: 'PartnerRefused', because: 'Kuaidi100-Unknown' })]
  ])('%s is told without its words', async (code, expected) => {
    const { given } = await withClient({ success: false, code, message: '张三 13812341234' }, redirect)
    expect(given).toEqual(expected)
  })
})

describe('a client of Kuaidi100 is not made', () => {
  test.each([
    ['key', { key: '' }],
    ['secret', { secret: '' }],
    ['url', { url: 'http://api.kuaidi100.example/label/order' }],
    ['callback.url', { callback: { url: 'shop.example', salt: 'salt' } }]
  ])('with a %s that cannot be used', (place, part) => {
    const addressOf = () => TaskEither.right(chengdu)
    expect(kuaidi100Intercept({ key: 'key', secret: 'secret', addressOf, ...part })).toMatchObject({
      left: { type: 'SettingsUnusable', place }
    })
  })
})
