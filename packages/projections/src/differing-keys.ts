import type { Json } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { compareCodePoints } from './compare-code-points.ts'
import { documentDifference } from './document-difference.ts'
import type { ProjectionId } from './projection.ts'
import type { Page, StoredDocument, ViewStore, ViewStoreError } from './view-store.ts'

/** Keys of which two views have different documents, in portions, so that memory does not grow with the views. */
export async function* differingKeys(
  views: ViewStore,
  one: ProjectionId,
  other: ProjectionId
): AsyncGenerator<Either.Either<ViewStoreError, ReadonlyArray<string>>> {
  for (let page: Page = { limit: pageSize }; ; ) {
    const ones = await views.list(one, page)()
    if (Either.isLeft(ones)) return yield ones
    const others = await views.list(other, page)()
    if (Either.isLeft(others)) return yield others
    const end = lastCommonKey([ones.right, others.right])
    const [mine, theirs] = [byKey(ones.right, end), byKey(others.right, end)]
    const keys = [...new Set([...mine.keys(), ...theirs.keys()])].toSorted(compareCodePoints)
    yield Either.right(keys.filter((key) => documentDifference(key, mine.get(key), theirs.get(key)) !== null))
    if (end === null) return
    page = { after: end, limit: pageSize }
  }
}

const pageSize = 500

// Up to here both pages are complete; null: to the end.
const lastCommonKey = (pages: ReadonlyArray<ReadonlyArray<StoredDocument>>): string | null => {
  const ends = pages.filter(({ length }) => length === pageSize).flatMap((page) => page.at(-1)?.key ?? [])
  return ends.toSorted(compareCodePoints)[0] ?? null
}

const byKey = (documents: ReadonlyArray<StoredDocument>, end: string | null): ReadonlyMap<string, Json> =>
  new Map(
    documents.flatMap(({ key, document }) =>
      end === null || compareCodePoints(key, end) <= 0 ? [[key, document] as const] : []
    )
  )
