import { readFileSync } from 'node:fs'
import type { JsonObject } from '@readdress/event-store'

interface PublishedEvent {
  readonly stored: {
    readonly stream: string
    readonly rev: string
    readonly id: string
    readonly type: string
    readonly data: JsonObject
    readonly metadata: JsonObject
  }
  readonly dataBytes: string
  readonly metaBytes: string
  readonly headerBytes: string
  readonly hash: string
  readonly bundleLine: string
}

interface PublishedDisclosure {
  readonly rev: string
  readonly ptr: string
  readonly disclosure: string
}

interface PublishedStream {
  readonly tenant: string
  readonly stream: string
  readonly salt: string
  readonly genesis: string
  readonly ref: string
  readonly events: ReadonlyArray<PublishedEvent>
  readonly disclosures: ReadonlyArray<PublishedDisclosure>
}

interface PublishedChain {
  readonly streams: ReadonlyArray<PublishedStream>
}

const file = (name: string): string => new URL(`vectors/readdress-v1/${name}`, import.meta.url).pathname

const json = <A>(name: string): A => JSON.parse(readFileSync(file(name), 'utf8'))

/** Three chained streams, with every text that is hashed. */
export const publishedChain: PublishedChain = json('chain.json')

export interface PublishedLog {
  readonly origin: string
  readonly logSeed: string
  readonly logVkey: string
  readonly witness: { readonly name: string; readonly seed: string; readonly vkey: string; readonly time: number }
  readonly leaves: ReadonlyArray<string>
  readonly leafHashes: ReadonlyArray<string>
  readonly roots: Readonly<Record<string, string>>
  readonly entryBundle: string
  readonly level0Tile: string
  readonly checkpoints: Readonly<Record<string, string>>
  readonly tlogProofs: Readonly<Record<string, string>>
  readonly consistency: { readonly from: number; readonly to: number; readonly proof: ReadonlyArray<string> }
  readonly heads: {
    readonly entries: ReadonlyArray<string>
    readonly root: string
    readonly leafIndex: number
    readonly order: { readonly index: number; readonly proof: ReadonlyArray<string> }
  }
  readonly policy: string
  readonly dsse: {
    readonly seed: string
    readonly vkey: string
    readonly payloadType: string
    readonly payload: string
    readonly paeHex: string
    readonly envelope: JsonObject
  }
}

/** A log of those events, with its roots, checkpoints and proofs. */
export const publishedLog: PublishedLog = json('tenant-log.json')
