import * as t from 'io-ts'
import { Uuid } from './values/code.ts'

export interface AttachmentIdBrand {
  readonly AttachmentId: unique symbol
}

/** Id of a file that is kept outside the events, a random UUID: it names the file in its folder, and can name no other place. */
export const AttachmentId = t.brand(
  t.string,
  (text): text is t.Branded<string, AttachmentIdBrand> => Uuid.is(text),
  'AttachmentId'
)
export type AttachmentId = t.TypeOf<typeof AttachmentId>
