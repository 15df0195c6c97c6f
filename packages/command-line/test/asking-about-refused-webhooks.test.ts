import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress } from 'readdress'
import { describe, expect, test } from 'vitest'
import { gateways } from '../../gateways/src/index.ts'
import { byAftership, key } from '../../gateways/test/webhooks.ts'
import { temporaryFolder } from './running.ts'
import { runHere } from './terminal.ts'

describe('readdress webhooks refused', () => {
  test('tells what was not taken, and what stood in it', async () => {
    const store = join(temporaryFolder(), 'store')
    const surroundings = { now: () => new Date('2026-03-05T00:00:00.000Z'), random: () => 0, wait: async () => {} }
    const opened = await openReaddress({ store: { folder: store }, surroundings })()
    if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
    expect((await runHere(['webhooks', 'refused', '--store', store])).out).toBe('No webhook was refused.\n')
    const webhook = byAftership({ event: 'tracking_update', msg: { tracking_number: 7, 张三: null } })
    await opened.right.webhooks.receive(gateways.aftership({ key }), webhook)()
    await opened.right.webhooks.receive(gateways.aftership({ key: 'another' }), webhook)()
    await opened.right.close()
    const { code, out } = await runHere(['webhooks', 'refused', '--store', store])
    expect(code).toBe(0)
    expect(out.split('\n').toSorted()).toEqual([
      '',
      '  event: string of 15',
      '  msg.?: null',
      '  msg.tracking_number: number',
      '  msg: object of 2',
      '  the whole: object of 2',
      '2026-03-05T00:00:00.000Z  aftership: MalformedPayload, msg.tracking_number: expected string (69 bytes)',
      '2026-03-05T00:00:00.000Z  aftership: SignatureWrong, aftership-hmac-sha256 (69 bytes)'
    ])
    const { out: json } = await runHere(['webhooks', 'refused', '--json', '--store', store])
    expect(JSON.parse(json)).toHaveLength(2)
  })

  test('says what to do when they cannot be read', async () => {
    const store = join(temporaryFolder(), 'store')
    const opened = await openReaddress({ store: { folder: store } })()
    if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
    await opened.right.close()
    writeFileSync(join(store, 'refused.sqlite'), 'nonsense')
    expect(await runHere(['webhooks', 'refused', '--store', store])).toMatchObject({ code: 3, out: '' })
  })
})
