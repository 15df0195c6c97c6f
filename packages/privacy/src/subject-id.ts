import * as t from 'io-ts'
import { Uuid } from './values/code.ts'

export interface SubjectIdBrand {
  readonly SubjectId: unique symbol
}

/** Who somebody is across orders, a random UUID and never a name, a telephone number or an e-mail address. It stands in the key store only, and goes with the keys. */
export const SubjectId = t.brand(
  t.string,
  (text): text is t.Branded<string, SubjectIdBrand> => Uuid.is(text),
  'SubjectId'
)
export type SubjectId = t.TypeOf<typeof SubjectId>
