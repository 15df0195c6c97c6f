import { derivedId } from '@readdress/event-store'
import { written } from '@readdress/order'
import type * as t from 'io-ts'

/** Makes an id of a kind, such as a `MessageId`, that is the same whenever the same thing is about to be done; `name` tells several of one step apart. */
export type NewId = <A>(codec: t.Type<A, unknown>, name: string) => A

/** Ids for what is done because of an event. */
export const newIdFor =
  (...cause: ReadonlyArray<string>): NewId =>
  (codec, name) =>
    written(codec, derivedId(...cause, name))
