import { type Projection, type ProjectionStopped, type View, viewOf } from '@readdress/projections'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { type ManagedView, managedView } from './managed-view.ts'
import type { Stores } from './stores.ts'
import { type Updating, upToDate } from './up-to-date.ts'

/** A view that is brought to the present end of the events, and then asked. */
export interface AskedView<Document> extends ManagedView {
  readonly update: (updating?: Updating) => TaskEither.TaskEither<ProjectionStopped, void>
  /** The view as it stands, however far behind. */
  readonly asItStands: View<Document>
  readonly ask: <E, A>(
    question: (view: View<Document>) => TaskEither.TaskEither<E, A>
  ) => TaskEither.TaskEither<E | ProjectionStopped, A>
}

/** The view of a projection over these stores, which a question brings on by so many events at most. */
export const askedView = <Event, Document>(
  stores: Stores,
  projection: Projection<Event, Document>,
  atMost?: number
): AskedView<Document> => {
  const update = upToDate(stores, projection, atMost)
  const view = viewOf(stores.views, projection)
  return {
    ...managedView(stores, projection),
    update,
    asItStands: view,
    ask: <E, A>(question: (view: View<Document>) => TaskEither.TaskEither<E, A>) =>
      pipe(
        update(),
        TaskEither.flatMap((): TaskEither.TaskEither<E | ProjectionStopped, A> => question(view))
      )
  }
}
