import { join } from 'node:path'
import { beginning, type EventStore, inMemoryEventStore, isJsonObject } from '@readdress/event-store'
import { chained } from '@readdress/evidence'
import { type KeyStore, sealed } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import type { Bench, Contender, Place } from '../bench-definition.ts'
import { chainRaw, rawKey, sealRaw, textsToChain, valuesToSeal } from '../contenders/raw-sealing.ts'
import { warmedUp } from '../contenders/warmed-up.ts'
import { seconds } from '../stopwatch.ts'
import { benchKeys } from '../workload/bench-keys.ts'
import { openEvents } from '../workload/open-stores.ts'
import { eventsWithThreeValues, proofOf, proofOfSealing } from '../workload/three-values.ts'
import type { EventOfW } from '../workload.ts'

const rawOperations = 'node:crypto, the operations alone'

/** P10: what sealing adds to the cryptography that it cannot do without. */
export const sealing: Bench = {
  name: 'P10',
  work: 'append of events with three personal values each, sealed and chained, to a store in memory; the keys are open',
  unit: 'events/s',
  reference: rawOperations,
  goals: [{ contender: 'readdress, sealed and chained', sign: '≥', bound: 0.6, against: rawOperations }],
  contenders: [
    raw(),
    appending('readdress, sealed and chained', inMemory, { isSealed: true, isChained: true }),
    appending('readdress, sealed', inMemory, { isSealed: true, isChained: false }),
    appending('readdress, in the clear', inMemory, { isSealed: false, isChained: false })
  ].map(warmedUp),
  proof: proofOfSealing
}

/** P10: sealing costs less than the commit that it comes before. */
export const durableSealing: Bench = {
  name: 'P10 durable',
  work: 'the same to a store in a file, one event a commit',
  unit: 'events/s',
  reference: 'readdress, in the clear',
  goals: [{ contender: 'readdress, sealed and chained', sign: '≥', bound: 0.5, against: 'readdress, in the clear' }],
  contenders: [
    appending('readdress, in the clear', inFile, { isSealed: false, isChained: false }),
    appending('readdress, sealed', inFile, { isSealed: true, isChained: false }),
    appending('readdress, sealed and chained', inFile, { isSealed: true, isChained: true })
  ].map(warmedUp),
  proof: (size) => proofOfSealing(durable(size))
}

// A commit takes as long as ten events are sealed in.
const durable = (size: number): number => Math.ceil(size / 10)

interface Opened {
  readonly store: EventStore
  readonly size: (size: number) => number
  readonly close: () => Promise<void>
}

async function inMemory(): Promise<Opened> {
  return { store: inMemoryEventStore(), size: (size) => size, close: async () => {} }
}

async function inFile({ scratch }: Place): Promise<Opened> {
  const store = await openEvents(join(scratch, 'events.sqlite'))
  return { store, size: durable, close: store.close }
}

function raw(): Contender {
  return {
    name: rawOperations,
    measure: async ({ size }) => {
      const events = eventsWithThreeValues(size).map((event) => ({
        sealing: valuesToSeal(event),
        chaining: textsToChain(event)
      }))
      const key = rawKey()
      let values = 0
      const took = await seconds(() => {
        for (const { sealing, chaining } of events) {
          for (const value of sealing) values += sealRaw(key, value) > 0 ? 1 : 0
          chainRaw(chaining)
        }
      })
      return { value: events.length / took, proof: proofOf(events.length, values) }
    }
  }
}

interface Protecting {
  readonly isSealed: boolean
  readonly isChained: boolean
}

function appending(
  name: string,
  open: (place: Place) => Promise<Opened>,
  { isSealed, isChained }: Protecting
): Contender {
  return {
    name,
    measure: async (place) => {
      const { store, size, close } = await open(place)
      const events = eventsWithThreeValues(size(place.size))
      const keys = benchKeys()
      await openKeys(keys, events)
      const under = isChained ? chained(store, { tenant: 'shop', confirmsOwnWrites: true }) : store
      const into = isSealed ? sealed(under, { keys, mode: 'closed' }) : under
      const took = await seconds(async () => {
        for (const { stream, revision, event } of events) {
          const appended = await into.append(stream, revision === 0 ? 'no-stream' : revision - 1, [event])()
          if (Either.isLeft(appended)) throw new Error(appended.left.type)
        }
      })
      const proof = await proofIn(store, isSealed)
      await close()
      return { value: events.length / took, proof }
    }
  }
}

// A service works on orders whose keys it has made and opened before.
const openKeys = async (keys: KeyStore, events: ReadonlyArray<EventOfW>): Promise<void> => {
  for (const stream of new Set(events.map((event) => event.stream))) {
    const key = await keys.current({ stream, subject: 'buyer' })()
    if (Either.isLeft(key)) throw new Error(key.left.type)
  }
}

const proofIn = async (store: EventStore, isSealed: boolean): Promise<string> => {
  let [events, values] = [0, 0]
  for await (const { data } of store.readAll(beginning)) {
    events += 1
    const { $sealed = {} } = data
    values += isSealed ? Object.keys(isJsonObject($sealed) ? $sealed : {}).length : personalIn(data)
  }
  return proofOf(events, values)
}

const personalIn = (data: object): number =>
  Object.values(data).filter((value) => value?.$personal !== undefined).length
