import * as Either from 'fp-ts/lib/Either.js'
import { afterEach, expect, test } from 'vitest'
import { answer, loopback } from '../../packages/gateways/test/outbound/loopback.ts'
import { redirect } from '../../packages/gateways/test/outbound/messages.ts'
import { orderId, type PersonalShop, personalShop } from '../../packages/readdress/test/personal-shop.ts'
import partners from './kuaidi100.ts'

let kept: PersonalShop | null = null

afterEach(async () => {
  await kept?.end()
  kept = null
})

const never = new AbortController().signal

test('Kuaidi100 is given the new address, and the access log says so', async () => {
  kept = await personalShop()
  const server = await loopback((response) => answer(response, { code: 200 }))
  const environment = { KUAIDI100_KEY: 'key', KUAIDI100_SECRET: 'secret', KUAIDI100_URL: server.url }
  const made = partners({ shop: kept.shop(), environment })
  if (Either.isLeft(made)) throw new Error(made.left.problem)
  const told = await made.right.carrier?.instruct({ ...redirect, orderId, toVersion: 1 }, never)()
  expect(told).toMatchObject({ right: { outcome: 'Accepted' } })
  const param: unknown = JSON.parse(new URLSearchParams(server.asked[0]?.body).get('param') ?? '')
  expect(param).toMatchObject({ interceptType: 'MODIFY_ADDR', recManInfo: { name: '张三', mobile: '13812341234' } })
  expect(await kept.accessLog()).toMatchObject([
    { type: 'PersonalDataDisclosed', data: { purpose: 'CarrierInstruction', receiver: 'kuaidi100' } }
  ])
})

test('a version that is not there is no address, and nothing is asked', async () => {
  kept = await personalShop()
  const server = await loopback((response) => answer(response, { code: 200 }))
  const environment = { KUAIDI100_KEY: 'key', KUAIDI100_SECRET: 'secret', KUAIDI100_URL: server.url }
  const made = partners({ shop: kept.shop(), environment })
  expect(Either.isRight(made) && (await made.right.carrier?.instruct({ ...redirect, orderId }, never)())).toEqual(
    Either.left({ type: 'PartnerUnavailable', because: 'UnknownReference' })
  )
  expect(server.asked).toEqual([])
})
