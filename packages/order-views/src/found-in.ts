import type { View, ViewFailure } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/** Every document with a value in an index, in the order of their keys, however many pages that takes. */
export const foundIn =
  <Document>(view: View<Document>, index: string, value: string): TaskEither<ViewFailure, ReadonlyArray<Document>> =>
  async () => {
    const documents: Array<Document> = []
    for await (const page of pagesOf(view, index, value)) {
      if (Either.isLeft(page)) return page
      documents.push(...page.right)
    }
    return Either.right(documents)
  }

/** The same a page at a time, so that no more than one is in memory; after a failure there is none. */
export async function* pagesOf<Document>(
  view: View<Document>,
  index: string,
  value: string
): AsyncGenerator<Either.Either<ViewFailure, ReadonlyArray<Document>>> {
  for (let after: string | undefined; ; ) {
    const page = after === undefined ? { limit: pageSize } : { after, limit: pageSize }
    const found = await view.find(index, value, page)()
    if (Either.isLeft(found)) {
      yield found
      return
    }
    yield Either.right(found.right.map(([, document]) => document))
    after = found.right.at(-1)?.[0]
    if (after === undefined || found.right.length < pageSize) return
  }
}

const pageSize = 500
