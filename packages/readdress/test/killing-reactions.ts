import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import * as Either from 'fp-ts/lib/Either.js'
import type { Readdress } from 'readdress'
import { expect } from 'vitest'
import { doneIn, moods } from './carrier-of-many-moods.ts'
import { fastClock, giveToOrders, reactingShop } from './reacting-shop.ts'

const program = join(import.meta.dirname, 'reacting-process.ts')

interface Life {
  readonly folder: string
  readonly startedAt: number
  readonly failing: number
  readonly orders: number
}

const start = ({ folder, startedAt, failing, orders }: Life, hours: number) =>
  spawn(
    process.execPath,
    ['--conditions=readdress-source', program, folder, ...[startedAt, failing, hours, orders].map(String)],
    { stdio: ['ignore', 'ignore', 'inherit'] }
  )

/** The hours at which a day is looked at: at noon, after the carrier's time to answer is over, after the buyer's, and after that for enquiries. */
export const wholeDay = [0, 5, 8, 34]

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
  return { types, keys: doneIn(folder).toSorted() }
}

const differencesIn = async (shop: Readdress): Promise<ReadonlyArray<string>> => {
  const differing: Array<string> = []
  for (const view of shop.views) {
    const rebuilt = await view.rebuild({ dryRun: true, differs: ({ key }) => differing.push(`${view.name} ${key}`) })()
    if (Either.isLeft(rebuilt)) throw new Error(rebuilt.left.type)
  }
  return differing
}

const lived = async (orders: number, phases: ReadonlyArray<number>, kills: number, failing: number): Promise<Found> => {
  const folder = await mkdtemp(join(tmpdir(), 'readdress-reacting-'))
  const before = await reactingShop(folder, fastClock(Date.now()))
  await giveToOrders(before, orders)
  await before.close()
  let startedAt = 0
  for (const hours of phases) {
    // By the clock each hour comes when it is its turn, however long a slow machine needs for the one before.
    startedAt = Date.now()
    const life = { folder, startedAt, failing, orders }
    for (let kill = 0; kill < kills / phases.length; kill += 1) {
      const child = start(life, hours)
      const ended = once(child, 'exit')
      await Promise.race([ended, setTimeout(300 + Math.random() * 500)])
      child.kill('SIGKILL')
      await ended
    }
    const [code] = await once(start(life, hours), 'exit')
    expect(code).toBe(0)
  }
  const shop = await reactingShop(folder, fastClock(startedAt, phases.at(-1)))
  const came = await found(folder, shop, orders)
  expect(await differencesIn(shop)).toEqual([])
  await shop.close()
  await rm(folder, { recursive: true })
  return came
}

/** Kills a process that reacts, so often, while its partners fail; what comes of it must be what comes of one that nobody disturbs. Says how often they were asked in vain. */
export const killReactions = async (orders: number, kills: number, phases: ReadonlyArray<number>): Promise<string> => {
  const [undisturbed, killed] = [await lived(orders, phases, 0, 0), await lived(orders, phases, kills, 0.2)]
  expect(undisturbed.keys.length).toBeGreaterThan(orders)
  // Each wait ends once, and what each mood comes to is in there, or the comparison would say nothing.
  const told = ['InterceptSucceeded', 'InterceptRefused', 'InterceptTimedOut', 'InterceptSucceeded']
  for (const [place, type] of told.entries())
    expect(
      undisturbed.types[place]?.split(' ').filter((one) => one === type),
      moods[place]
    ).toEqual([type])
  expect(killed.types).toEqual(undisturbed.types)
  // Asked again he may be, but never for what is another thing.
  const things = new Set(undisturbed.keys)
  expect(new Set(killed.keys)).toEqual(things)
  const again = killed.keys.length - things.size
  return `${kills} kills, ${orders} orders, ${things.size} things done by partners, ${again} of them again under the same key`
}
