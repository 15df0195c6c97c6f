import * as t from 'io-ts'
import { Ordinal } from './quantity.ts'
import { ShortText } from './text.ts'

/** Which policy a decision was made under: its id and version, such as `{ id: 'wechat', version: 3 }`. */
export const PolicyRef = t.readonly(t.strict({ id: ShortText, version: Ordinal }), 'PolicyRef')
export interface PolicyRef extends t.TypeOf<typeof PolicyRef> {}
