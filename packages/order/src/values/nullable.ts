import * as t from 'io-ts'

/** The codec for a value that may be absent. Stored shapes have no optional fields: absence is written as null, which is a fact. */
export const nullable = <C extends t.Mixed>(codec: C): t.UnionC<[t.NullC, C]> => t.union([t.null, codec])
