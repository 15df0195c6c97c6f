import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as t from 'io-ts'
import { fieldNames } from '../field-names.ts'
import { maybe, readJson, withWholeNumbers } from '../payload.ts'
import type { Refusal } from '../refusal.ts'

const text = maybe(t.string)
const Part = maybe(t.type({ id: maybe(t.union([t.string, t.number])), name: text }))

/** An address as Douyin spells it, a text of JSON in a message: what is personal in it is encrypted or masked for most shops. */
export const DouyinPlace = t.type({ province: Part, city: Part, town: Part, street: Part, detail: text })
export type DouyinPlace = t.TypeOf<typeof DouyinPlace>

const Receiver = t.type({ name: text, tel: text, addr: t.string })

/** The data of tag 111, that the buyer applies for another address, and of tag 105, that it was changed. */
export const AddressMessage = t.type({
  p_id: t.string,
  apply_time: maybe(t.number),
  update_time: maybe(t.number),
  receiver_msg: Receiver
})
export type AddressMessage = t.TypeOf<typeof AddressMessage>

/** The messages of a push; `data` is JSON as a text, and of some messages no JSON at all. */
export const DouyinPush = t.array(t.type({ tag: t.string, data: t.string }, 'a message'))

/** The names of fields that may be told about a payload of Douyin. */
export const douyinFields = fieldNames(DouyinPush, AddressMessage, DouyinPlace)

/** Reads the data of an address message, and the address in it. */
export const readAddressMessage = (
  data: string
): Either.Either<Refusal, { readonly message: AddressMessage; readonly place: DouyinPlace }> =>
  pipe(
    readJson(AddressMessage)(withWholeNumbers('p_id')(data)),
    Either.bindTo('message'),
    Either.bind('place', ({ message }) => readJson(DouyinPlace)(message.receiver_msg.addr))
  )
