import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import * as Either from 'fp-ts/lib/Either.js'
import type { Readdress } from 'readdress'
import { expect } from 'vitest'
import { fastClock, giveToOrders, reactingShop } from './reacting-shop.ts'

const program = join(import.meta.dirname, 'reacting-process.ts')

const start = (folder: string, startedAt: number, failing: number) =>
  spawn(process.execPath, ['--conditions=readdress-source', program, folder, String(startedAt), String(failing)], {
    stdio: ['ignore', 'ignore', 'inherit']
  })

interface Found {
  readonly types: ReadonlyArray<string>
  readonly keys: ReadonlyArray<string>
}

const found = async (folder: string, shop: Readdress, orders: number): Promise<Found> => {
  const types: Array<string> = []
  for (let order = 1; order <= orders; order += 1) {
    const lines = await shop.timeline(`K-${order}`)()
    if (Either.isLeft(lines)) throw new Error(lines.left.type)
    // In which order two things were done that do not depend on each other, nobody cares.
    types.push(
      `K-${order}: ${lines.right
        .map(({ type }) => type)
        .toSorted()
        .join(' ')}`
    )
  }
  const done = join(folder, 'done.ndjson')
  const keys = existsSync(done) ? readFileSync(done, 'utf8').trim().split('\n') : []
  return { types, keys: keys.toSorted() }
}

const differencesIn = async (shop: Readdress): Promise<ReadonlyArray<string>> => {
  const differing: Array<string> = []
  for (const view of shop.views) {
    const rebuilt = await view.rebuild({ dryRun: true, differs: ({ key }) => differing.push(`${view.name} ${key}`) })()
    if (Either.isLeft(rebuilt)) throw new Error(rebuilt.left.type)
  }
  return differing
}

const lived = async (orders: number, kills: number, failing: number): Promise<Found> => {
  const folder = await mkdtemp(join(tmpdir(), 'readdress-reacting-'))
  const startedAt = Date.now()
  const before = await reactingShop(folder, fastClock(startedAt))
  await giveToOrders(before, orders)
  await before.close()
  for (let kill = 0; kill < kills; kill += 1) {
    const child = start(folder, startedAt, failing)
    const ended = once(child, 'exit')
    await Promise.race([ended, setTimeout(300 + Math.random() * 500)])
    child.kill('SIGKILL')
    await ended
  }
  const last = start(folder, startedAt, failing)
  const [code] = await once(last, 'exit')
  expect(code).toBe(0)
  const shop = await reactingShop(folder, fastClock(startedAt))
  const came = await found(folder, shop, orders)
  expect(await differencesIn(shop)).toEqual([])
  await shop.close()
  await rm(folder, { recursive: true })
  return came
}

/** Kills a process that reacts, so often, while its partners fail; what comes of it must be what comes of one that nobody disturbs. Says how often they were asked in vain. */
export const killReactions = async (orders: number, kills: number): Promise<string> => {
  const [undisturbed, killed] = [await lived(orders, 0, 0), await lived(orders, kills, 0.2)]
  expect(undisturbed.keys.length).toBeGreaterThan(orders)
  expect(killed.types).toEqual(undisturbed.types)
  // Asked again he may be, but never for what is another thing.
  expect([...new Set(killed.keys)]).toEqual(undisturbed.keys)
  const again = killed.keys.length - undisturbed.keys.length
  return `${kills} kills, ${orders} orders, ${undisturbed.keys.length} things done by partners, ${again} of them again under the same key`
}
