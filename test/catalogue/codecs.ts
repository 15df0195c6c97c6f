import { orderCommands, orderEvents } from '@readdress/order'
import type * as t from 'io-ts'
import type { Shape } from '../documentation/codec-shape.ts'
import { privacyCommands, privacyEvents } from './privacy-schemas.ts'

/** A codec, looked into and asked. */
export type Asked = Shape & Pick<t.Mixed, 'is'>

// One list after the other: of a list of both, the compiler would compare every codec with every other.
const codecsIn = (...lists: ReadonlyArray<ReadonlyArray<Asked>>): ReadonlyMap<string, Asked> => {
  const found = new Map<string, Asked>()
  const look = (codec: Asked): void => {
    found.set(codec.name, codec)
    const { type, types = [], props = {} } = codec
    for (const inside of [...types, ...Object.values(props), ...(typeof type === 'object' ? [type] : [])])
      if ('is' in inside) look(Object.assign(inside))
  }
  for (const codecs of lists) for (const codec of codecs) look(codec)
  return found
}

/** The codecs of single values that occur in commands and events of an order, by name. */
export const codecsByName = codecsIn(orderCommands, orderEvents)

/** The codecs of single values that occur in commands and events of privacy, by name. */
export const privacyCodecsByName = codecsIn(privacyCommands, privacyEvents)
