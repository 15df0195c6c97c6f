import type { Json } from '@readdress/event-store'
import { differingFields } from './differing-fields.ts'

/** A document that a rebuilt view has otherwise than the view that is read; never a value of it. */
export type DocumentDifference =
  /** Only the rebuilt view has it. */
  | { readonly type: 'DocumentMissing'; readonly key: string }
  /** Only the view that is read has it. */
  | { readonly type: 'DocumentUnfounded'; readonly key: string }
  /** Both have it, and these fields differ: JSON pointers. */
  | { readonly type: 'DocumentDiffers'; readonly key: string; readonly fields: ReadonlyArray<string> }

/** How a document differs in a view that is read from what it should be; null when it does not. */
export const documentDifference = (
  key: string,
  read: Json | undefined,
  rebuilt: Json | undefined
): DocumentDifference | null => {
  if (read === undefined) return rebuilt === undefined ? null : { type: 'DocumentMissing', key }
  if (rebuilt === undefined) return { type: 'DocumentUnfounded', key }
  const fields = differingFields(read, rebuilt).map(({ at }) => at)
  return fields.length === 0 ? null : { type: 'DocumentDiffers', key, fields }
}
