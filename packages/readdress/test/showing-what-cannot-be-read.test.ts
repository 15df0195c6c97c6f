import { beginning } from '@readdress/event-store'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { expect, test } from 'vitest'
import { done, wanted } from './personal-shop.ts'
import { placing, placingCommand } from './shop.ts'
import { shopOver, storesToTest } from './shop-in-memory.ts'

test('personal data that were granted and cannot be found are noted as seen by nobody', async () => {
  const stores = storesToTest()
  await done(shopOver(stores).receive(placingCommand(wanted.orderId, placing)))
  const checkpoint = () => TaskEither.left({ type: 'ViewStoreUnavailable', reason: 'busy' } as const)
  const broken = shopOver({ ...stores, views: { ...stores.views, checkpoint } })
  expect(await broken.personal.reveal(wanted)()).toMatchObject({ left: { because: { type: 'ViewStoreUnavailable' } } })
  const log: Array<string> = []
  for await (const { stream, type } of stores.raw.readAll(beginning)) if (stream.startsWith('access-')) log.push(type)
  expect(log).toEqual(['PersonalDataDisclosed', 'PersonalDataDisclosureFailed'])
})
