import type { NotAnswered, ProjectionStopped, Refused } from 'readdress'

/** What can keep a store from taking a command or from answering; it is no fault of the command or the question. */
export type StoreFailure =
  | Extract<Refused, { readonly type: 'UnreadableEvent' | 'RevisionConflict' | 'StoreUnavailable' | 'OutcomeUnknown' }>
  | NotAnswered
  | ProjectionStopped['because']

/** Whether a command was not taken because of the store. */
export const isStoreFailure = (refused: Refused): refused is Refused & StoreFailure =>
  refused.type === 'UnreadableEvent' ||
  refused.type === 'RevisionConflict' ||
  refused.type === 'StoreUnavailable' ||
  refused.type === 'OutcomeUnknown'

/** What is wrong with the store, and what a person can do about it. */
export const storeFailureText = (failure: StoreFailure): string => {
  switch (failure.type) {
    case 'StoreUnavailable':
    case 'ViewStoreUnavailable':
      return unavailable(failure.reason)
    case 'OutcomeUnknown':
      return 'The disk failed, and it is not known whether the last events were kept: run the same command again.'
    case 'RevisionConflict':
    case 'CheckpointMoved':
      return 'Another program kept writing to the store at the same time: run the same command again.'
    case 'UnreadableEvent':
      return `The event ${failure.revision} of ${failure.stream} (${failure.eventType}) cannot be read, at ${failure.at}: expected ${failure.expected}. Use the version of Readdress that wrote it, or a newer one.`
    case 'UnreadableDocument':
      return `The view ${failure.projection.name} cannot be read at ${failure.key}: delete views.sqlite, it is made anew.`
    case 'PositionUnknown':
      return 'The views are ahead of the events, as after a restored backup: unless you restored one, events are missing, so bring back the newest events.sqlite. Then delete views.sqlite, it is made anew.'
    case 'Aborted':
      return 'Interrupted while the views were brought up to date; the next question goes on there.'
    case 'ProjectionStopped':
      return storeFailureText(failure.because)
  }
}

const unavailable = (reason: Extract<StoreFailure, { readonly type: 'StoreUnavailable' }>['reason']): string => {
  switch (reason) {
    case 'busy':
      return 'Another program held the store for too long: run the same command again when it has finished.'
    case 'full':
      return 'The disk is full: make room, and run the same command again.'
    case 'closed':
      return 'The store was closed meanwhile: run the same command again.'
    case 'damaged':
      return 'A file of the store is damaged: keep a copy of the folder, empty it, and put the newest backup there as events.sqlite.'
    case 'moved':
      return 'A file of the store was moved, replaced or deleted while it was open: put it back where it was, and run the same command again.'
    case 'failed':
      return 'The disk failed: check it and its rights, and run the same command again.'
  }
}
