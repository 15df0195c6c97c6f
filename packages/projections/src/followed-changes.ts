import { beginning, oneByOne, type Position } from '@readdress/event-store'
import type { DocumentsChanged } from './view-store.ts'

/** What a view store knows of one version of a projection, for whoever follows its changes. */
export interface ViewStanding {
  /** Another one when other documents have taken the place of these. */
  readonly identity: unknown
  readonly position: Position
  /** The keys of the documents that changed behind a position; `any` when they are not known one by one. */
  readonly changedAfter: (after: Position) => DocumentsChanged['keys']
}

/** What a view store offers to be followed: how a view stands now, null when there is none, and when that may have changed. */
export interface FollowedView {
  readonly standing: () => ViewStanding | null
  readonly changed: (signal: AbortSignal | undefined) => Promise<void>
}

/** The changes of a view for one follower. For those who write a view store. */
export const followedChanges = (
  { standing, changed }: FollowedView,
  after: Position,
  signal: AbortSignal | undefined
): AsyncIterable<DocumentsChanged> => {
  let at = after
  let before: { readonly identity: unknown } | null = null

  const news = (): DocumentsChanged | null => {
    const now = standing()
    const identity = now?.identity ?? null
    const isAnother = before !== null && before.identity !== identity
    before = { identity }
    const position = now?.position ?? beginning
    if (isAnother) return { position, keys: 'any' }
    if (now === null || position <= at) return null
    const keys = now.changedAfter(at)
    if (keys === 'any' || keys.length > 0) return { position, keys }
    at = position
    return null
  }

  return oneByOne(async () => {
    for (;;) {
      const told = news()
      if (told !== null) {
        at = told.position
        return [told]
      }
      await changed(signal)
      if (signal?.aborted) return null
    }
  }, signal)
}
