import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress } from 'readdress'
import { expect, onTestFinished, test } from 'vitest'
import { give, placing } from './shop.ts'

test('a caller who gives up while another program holds the file has his answer at once, and can find out later', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'readdress-'))
  onTestFinished(async () => {
    for (const one of [folder, `${folder}-keys`]) await rm(one, { recursive: true, force: true })
  })
  const opened = await openReaddress({ store: { folder } })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  const shop = opened.right
  const other = new DatabaseSync(join(folder, 'events.sqlite'))
  other.exec('BEGIN IMMEDIATE')

  const place = (signal?: AbortSignal) => give(shop, 1, '09:00', 'PlaceOrder', placing, undefined, signal)
  const stream = 'order-A-1'
  const [writer, waiter] = [new AbortController(), new AbortController()]
  const first = place(writer.signal)
  const second = place(waiter.signal)
  // By then the first has read its order and waits for the file.
  await setImmediate()
  writer.abort()
  waiter.abort()
  expect(await first).toEqual(Either.left({ type: 'OutcomeUnknown', stream }))
  expect(await second).toEqual(Either.left({ type: 'Cancelled', stream, reason: 'caller' }))

  other.exec('ROLLBACK')
  other.close()
  expect(await place()).toMatchObject(Either.right({ outcome: 'Repeated', revision: 0 }))
  await shop.close()
})
