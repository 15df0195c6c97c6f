import { orderCommands, orderEvents } from '@readdress/order'
import type * as t from 'io-ts'
import type { Shape } from '../documentation/codec-shape.ts'

/** The codecs of single values that occur in commands and events, by name. */
export const codecsByName: ReadonlyMap<string, Shape & Pick<t.Mixed, 'is'>> = (() => {
  const found = new Map<string, Shape & Pick<t.Mixed, 'is'>>()
  const look = (codec: Shape & Pick<t.Mixed, 'is'>): void => {
    found.set(codec.name, codec)
    const { type, types = [], props = {} } = codec
    for (const inside of [...types, ...Object.values(props), ...(typeof type === 'object' ? [type] : [])])
      if ('is' in inside) look(Object.assign(inside))
  }
  for (const codec of [...orderCommands, ...orderEvents]) look(codec)
  return found
})()
