import { readFileSync } from 'node:fs'
import type { Json } from '@readdress/event-store'
import type { SealedEntry, SealedLeaf } from '../src/sealed-form.ts'

interface PublishedKey {
  readonly subject: string
  readonly generation: number
  readonly root: string
  readonly enc: string
  readonly kid: string
  readonly fp: string
  readonly wrapped: string
}

interface PublishedLeaf {
  readonly name: string
  readonly ptr: string
  readonly subject: string
  readonly value: Json
  readonly salt: string
  readonly iv: string
  readonly disclosure: string
  readonly leaf: SealedLeaf
  readonly sealed: SealedEntry
}

interface PublishedEvent {
  readonly tenant: string
  readonly stream: string
  readonly id: string
  readonly type: string
}

interface Refusal {
  readonly name: string
  readonly error: string
  readonly reason?: string
}

interface PublishedLeaves {
  readonly tenant: string
  readonly stream: string
  readonly event: PublishedEvent
  readonly kek: string
  readonly keys: ReadonlyArray<PublishedKey>
  readonly leaves: ReadonlyArray<PublishedLeaf>
  readonly refused: ReadonlyArray<Refusal & Pick<PublishedLeaf, 'ptr' | 'leaf' | 'sealed'>>
  readonly moved: ReadonlyArray<Refusal & { readonly event: PublishedEvent; readonly of: number }>
  readonly recreated: {
    readonly subject: string
    readonly kid: string
    readonly root: string
    readonly derivedKid: string
  }
  readonly fingerprint: Readonly<Record<'subject' | 'kind' | 'normalised' | 'value', string>>
  readonly attachment: Readonly<Record<'subject' | 'attachmentId' | 'file' | 'salt' | 'iv' | 'stored', string>> & {
    readonly ref: { readonly sha256: string }
  }
}

const file = new URL('./vectors/readdress-v1/sealed-leaves.json', import.meta.url)

/** The keys, leaves and refusals that were made for the format. */
export const published = JSON.parse(readFileSync(file, 'utf8')) as PublishedLeaves

/** Bytes of a hexadecimal text. */
export const hex = (text: string): Buffer => Buffer.from(text, 'hex')
