import * as t from 'io-ts'
import { manyOf } from '../values/many-of.ts'

/** What must be remembered of the record: which ids are taken. Texts are not kept in the state. */
export const RecordState = t.readonly(
  t.strict({ noteIds: manyOf(t.string), noticeIds: manyOf(t.string), messageIds: manyOf(t.string) }),
  'RecordState'
)
export interface RecordState extends t.TypeOf<typeof RecordState> {}
