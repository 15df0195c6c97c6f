import * as t from 'io-ts'

/** A value that may be missing: written as null. */
export const nullable = <C extends t.Mixed>(codec: C) => t.union([t.null, codec])
