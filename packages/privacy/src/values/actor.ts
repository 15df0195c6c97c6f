import * as t from 'io-ts'
import { Code } from './code.ts'

/** Who gave a command: the role, and a random pseudonym without meaning. */
export const Actor = t.readonly(t.strict({ role: Code, id: Code }), 'Actor')
export interface Actor extends t.TypeOf<typeof Actor> {}
