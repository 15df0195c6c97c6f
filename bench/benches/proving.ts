import { hash } from 'node:crypto'
import { beginning, type EventStore, evidenceJson, inMemoryEventStore, type JsonObject } from '@readdress/event-store'
import { chained, growingTree, leafHash, linkOf, verifyBundle } from '@readdress/evidence'
import * as Either from 'fp-ts/lib/Either.js'
// Not published alone: a bundle is verified as a whole.
import { linesOf } from '../../packages/evidence/src/verify/read-lines.ts'
import { verifyEvents } from '../../packages/evidence/src/verify/verify-events.ts'
import type { Bench, Contender } from '../bench-definition.ts'
import { seconds } from '../stopwatch.ts'
import { aBundle } from '../workload/a-bundle.ts'
import { eventsOfSealed, eventsWithThreeValues, sealedFor } from '../workload/three-values.ts'

const rawDigests = 'canonical JSON and SHA-256 alone'
const chain = { tenant: 'shop', confirmsOwnWrites: true }

/** P11: what checking a chain adds to the canonical form and the three digests of each event, reading from memory included. */
export const chainVerification: Bench = {
  name: 'P11',
  work: 'verification of the chains of orders of 50 events, read from a store in memory',
  unit: 'events/s',
  reference: rawDigests,
  goals: [{ contender: 'readdress', sign: '≥', bound: 0.6, against: rawDigests }],
  contenders: [
    reading(rawDigests, (store) => store, digests),
    reading(
      'readdress',
      (store) => chained(store, chain),
      () => true
    )
  ],
  proof: (size) => `${sealedFor(size)} events verified`
}

const rounds = 100

const theEvents = 'readdress, the events'

/** P11: the same for the lines of a bundle. A whole bundle is its signatures, its log and its report besides, of which the raw contender does nothing. */
export const bundleVerification: Bench = {
  name: 'P11 bundle',
  work: 'verification of the lines of 50 events in a bundle, and of the whole bundle',
  unit: 'events/s',
  reference: rawDigests,
  goals: [{ contender: theEvents, sign: '≥', bound: 0.6, against: rawDigests }],
  contenders: [
    verifying(rawDigests, ({ files }) => {
      const lines = Buffer.from(files.get('data/events.ndjson') ?? '')
        .toString('utf8')
        .split('\n')
        .slice(0, -1)
      return lines.every((line) => Object.values<JsonObject>(JSON.parse(line)).every((part) => digestOf(part) !== ''))
    }),
    verifying(theEvents, ({ files }) => {
      const { findings } = verifyEvents(linesOf(files, 'data/events.ndjson') ?? [], {
        tenant: 'shop',
        stream: 'order-S0'
      })
      return findings.every(({ code }) => code === 'chain-ok')
    }),
    verifying('readdress, the whole bundle', ({ files, trust }) => verifyBundle(files, trust).verdict === 'verified')
  ],
  proof: () => `${rounds} bundles verified`
}

/** P11: what the Merkle tree adds to hashing its leaves and nodes. */
export const treeOfLeaves: Bench = {
  name: 'P11 tree',
  work: 'the root of a Merkle tree over ten times as many leaves of 200 bytes',
  unit: 'ms',
  reference: 'SHA-256 alone',
  goals: [{ contender: 'readdress', sign: '≤', bound: 1.3, against: 'SHA-256 alone' }],
  contenders: [
    hashing('SHA-256 alone', (leaves) => {
      const node = Buffer.alloc(65, 1)
      for (const leaf of leaves) hash('sha256', Buffer.concat([Buffer.of(0), leaf]), 'buffer')
      for (let nodes = 1; nodes < leaves.length; nodes += 1) hash('sha256', node, 'buffer')
      return leaves.length
    }),
    hashing('readdress', (leaves) => {
      const tree = growingTree()
      for (const leaf of leaves) tree.append(leafHash(leaf))
      return tree.root().length === 32 ? tree.size() : 0
    })
  ],
  proof: (size) => `${10 * size} leaves`
}

function digestOf(value: JsonObject): string {
  const text = evidenceJson(value)
  return Either.isRight(text) ? hash('sha256', text.right, 'base64url') : ''
}

function digests({ data, metadata }: { readonly data: JsonObject; readonly metadata: JsonObject }): boolean {
  const { evidence, ...rest } = metadata
  // The header is as long as the link that stands in its place.
  return [data, rest, evidence].every((part) => digestOf(Object(part)) !== '')
}

function reading(
  name: string,
  over: (store: EventStore) => EventStore,
  check: (event: { readonly data: JsonObject; readonly metadata: JsonObject }) => boolean
): Contender {
  return {
    name,
    measure: async ({ size }) => {
      const store = inMemoryEventStore()
      const into = chained(store, chain)
      const events = eventsWithThreeValues(size)
      for (const { stream, revision, event } of events) {
        const appended = await into.append(stream, revision === 0 ? 'no-stream' : revision - 1, [event])()
        if (Either.isLeft(appended)) throw new Error(appended.left.type)
      }
      const streams = new Set(events.map(({ stream }) => stream))
      const from = over(store)
      let verified = 0
      const took = await seconds(async () => {
        for (const stream of streams) for await (const event of from.readStream(stream)) if (check(event)) verified += 1
      })
      return { value: verified / took, proof: `${await linkedIn(store, verified)} events verified` }
    }
  }
}

const linkedIn = async (store: EventStore, verified: number): Promise<number> => {
  let linked = 0
  for await (const event of store.readAll(beginning)) linked += linkOf(event) === null ? 0 : 1
  return Math.min(linked, verified)
}

function verifying(name: string, verify: (bundle: Awaited<ReturnType<typeof aBundle>>) => boolean): Contender {
  return {
    name,
    measure: async () => {
      const bundle = await aBundle()
      let verified = 0
      const took = await seconds(() => {
        for (let round = 0; round < rounds; round += 1) verified += verify(bundle) ? 1 : 0
      })
      return { value: (rounds * eventsOfSealed) / took, proof: `${verified} bundles verified` }
    }
  }
}

function hashing(name: string, root: (leaves: ReadonlyArray<Buffer>) => number): Contender {
  return {
    name,
    measure: async ({ size }) => {
      const leaves = Array.from({ length: 10 * size }, (_, n) => Buffer.alloc(200, n))
      let hashed = 0
      const took = await seconds(() => {
        hashed = root(leaves)
      })
      return { value: took * 1000, proof: `${hashed} leaves` }
    }
  }
}
