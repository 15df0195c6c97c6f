import * as t from 'io-ts'

/** The codec for a value that may be absent, which is a fact and written as null. */
export const nullable = <C extends t.Mixed>(codec: C): t.UnionC<[t.NullC, C]> => t.union([t.null, codec])
