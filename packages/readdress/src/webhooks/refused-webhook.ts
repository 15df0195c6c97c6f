// The shape in this file is stored: a change of it is a new version of what is kept.
import { Instant } from '@readdress/order'
import * as t from 'io-ts'

/** What stands at a place of a payload: of which kind it is and how large, never what it says. Names that the gateway's documents do not know are told as `?`. */
export const PlaceInPayload = t.readonly(
  t.strict({
    place: t.string,
    is: t.keyof({ object: null, array: null, string: null, number: null, boolean: null, null: null, bytes: null }),
    /** The fields of an object, the entries of an array, the signs of a text, or bytes; null for what has no size. */
    size: t.union([t.number, t.null])
  }),
  'PlaceInPayload'
)
export interface PlaceInPayload extends t.TypeOf<typeof PlaceInPayload> {}

/** A webhook that was not taken, kept so that a person can see why. It holds no value of the payload. */
export const RefusedWebhook = t.readonly(
  t.strict({
    gateway: t.string,
    receivedAt: Instant,
    /** The type of the reason that was answered. */
    because: t.string,
    /** Where in the webhook, empty for the whole, and what was expected there. */
    place: t.string,
    problem: t.string,
    /** How large the payload was. */
    bytes: t.number,
    /** What stands at its places, the outermost first; of what nobody has proved to come from the sender nothing is kept. */
    shape: t.readonlyArray(PlaceInPayload)
  }),
  'RefusedWebhook'
)
export interface RefusedWebhook extends t.TypeOf<typeof RefusedWebhook> {}
