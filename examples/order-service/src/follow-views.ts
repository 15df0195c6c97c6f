/**
 * The thread that keeps the views up to date, beside the one that answers calls: until a message `end` comes, or a view will not go on. Any other message names a
 * view that somebody waits for; the first ones may come with the thread, as `wished`.
 */
import { parentPort, workerData } from 'node:worker_threads'
import * as Either from 'fp-ts/lib/Either.js'
import type { ManagedView, Projector } from 'readdress'
import { openShop } from './open-shop.ts'

const { wished: first = [], ...place } = workerData
const opened = await openShop(place)
if (Either.isLeft(opened)) throw new Error(opened.left)
const { shop, close } = opened.right

const ending = new AbortController()
const wished = new Set<unknown>(first)
let building = ''
let others = new AbortController()
parentPort?.on('message', (message: unknown) => {
  if (message === 'end') return ending.abort()
  // What is built before anybody waits for it gives way, and goes on later where it was.
  wished.add(message)
  if (message !== building) others.abort()
})

const isBuilt = async (view: ManagedView): Promise<boolean> => {
  const found = await view.status(new Date())()
  return Either.isRight(found) && found.right.status !== 'NotBuilt'
}
const followed = new Map<string, Projector>()
const follow = (view: ManagedView, signal = ending.signal): Projector => {
  const projector = view.project(signal)
  followed.set(view.name, projector)
  void projector.ended.then((end) => (Either.isLeft(end) ? ending.abort() : undefined))
  return projector
}
const isWished = ({ name }: ManagedView): boolean => wished.has(name)
const nextToBuild = (): ManagedView | undefined => {
  const open = shop.views.filter(({ name }) => !followed.has(name))
  return open.find(isWished) ?? open[0]
}

// Views that are there follow at once. The others are built one by one, what somebody waits for first: all at a time, each would be there as late as the last.
for (const view of shop.views) if (await isBuilt(view)) follow(view)
for (let view = nextToBuild(); view !== undefined && !ending.signal.aborted; view = nextToBuild()) {
  others = new AbortController()
  building = view.name
  const projector = follow(view, isWished(view) ? ending.signal : AbortSignal.any([ending.signal, others.signal]))
  const built = await projector.whenCaughtUp()()
  if (Either.isLeft(built) && Either.isRight(await projector.ended)) followed.delete(view.name)
  // From here on it follows, whatever somebody waits for.
  others = new AbortController()
}

const ends = await Promise.all([...followed.values()].map(({ ended }) => ended))
parentPort?.close()
await close()
for (const end of ends) if (Either.isLeft(end)) throw new Error(JSON.stringify(end.left))
