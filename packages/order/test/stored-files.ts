import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type OrderEventType, orderEventSchemas } from '@readdress/order'

/** Where each form of each kind of event lies as it was stored. */
export const storedFolder = join(import.meta.dirname, 'stored-format')

/** `Type.json` as version 1 stored it, `Type.2.json` as version 2 does. */
export const storedFile = (type: string, version: number): string =>
  version === 1 ? `${type}.json` : `${type}.${version}.json`

/** An event as it is stored. */
export interface StoredEvent {
  readonly type: string
  readonly data: { readonly [name: string]: never }
  readonly metadata: { readonly [name: string]: never }
}

/** An event of a kind as it is stored today. */
export const storedToday = (type: OrderEventType): StoredEvent =>
  JSON.parse(readFileSync(join(storedFolder, storedFile(type, orderEventSchemas[type].version)), 'utf8'))

/** The kinds of events, in alphabetical order. */
export const storedTypes = (Object.keys(orderEventSchemas) as ReadonlyArray<OrderEventType>).toSorted()
