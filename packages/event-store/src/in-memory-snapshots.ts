import * as Either from 'fp-ts/lib/Either.js'
import type { Snapshots } from './snapshots.ts'
import type { StreamName } from './stream-name.ts'

/** Snapshots that live as long as the process: for tests. */
export const inMemorySnapshots = (): Snapshots => {
  // As text, so that nobody changes what is kept.
  const kept = new Map<StreamName, { readonly schema: string; readonly text: string }>()
  return {
    load: (stream, schema) => async () => {
      const found = kept.get(stream)
      return Either.right(found?.schema === schema ? JSON.parse(found.text) : null)
    },
    save: (stream, schema, snapshot) => async () => {
      kept.set(stream, { schema, text: JSON.stringify(snapshot) })
      return Either.right(undefined)
    }
  }
}
