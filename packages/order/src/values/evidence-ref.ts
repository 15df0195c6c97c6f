// These names are the storage format.
import * as t from 'io-ts'
import { DataSubject } from './data-subject.ts'
import { ShortText } from './text.ts'

/** A file kept outside the stream, itself encrypted under the subject's key; `sha256` is hexadecimal, `bytes` the size of the file. */
export const EvidenceRef = t.readonly(
  t.strict({ subject: DataSubject, sha256: ShortText, mediaType: ShortText, bytes: t.number, storedAs: ShortText }),
  'EvidenceRef'
)
export interface EvidenceRef extends t.TypeOf<typeof EvidenceRef> {}
