import { ActorRole, mayGive, type OrderCommandType } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { scenarios } from '../../packages/order/test/scenarios.ts'
import { wordyOrders } from '../../packages/order/test/stored-examples.ts'
import { type Transcript, transcriptsOf } from '../../packages/order/test/transcript.ts'
import type { Marking } from './marks.ts'
import { personalPlaces } from './personal-fields.ts'

/** An order with all that is said to it, as it comes from outside. */
export interface MarkedOrder {
  readonly orderId: string
  readonly commands: ReadonlyArray<object>
}

/** The stories of all scenarios, and of orders on which everything is said that can be said. */
export const everyStory = (): ReadonlyArray<Transcript> => [
  ...transcriptsOf(() => wordyOrders()),
  ...scenarios.flatMap(({ tests }) => tests().flatMap(({ body }) => transcriptsOf(body)))
]

/** Stories in which every event occurs that can hold a personal value. */
export const fewStories = (): ReadonlyArray<Transcript> => {
  const missing = new Set([...personalPlaces].map(typeIn))
  return everyStory().filter((story) => {
    const events = story.flatMap(({ cameTo }) => (Either.isLeft(cameTo) ? [] : cameTo.right))
    return events.filter(({ type }) => missing.delete(type)).length > 0
  })
}

const typeIn = (place: string): string => place.split(' ')[0] ?? ''

/** The stories, each told to an order of its own, with marks for whatever is personal. */
export const markedOrders = (stories: ReadonlyArray<Transcript>, marking: Marking): ReadonlyArray<MarkedOrder> =>
  stories.map((story, index) => {
    const orderId = `C-${index + 1}`
    return {
      orderId,
      commands: story.map(({ command, role, written }, step) => ({
        ...marking.marked(written),
        // The rules do not ask for the role; the shop does.
        ...(mayGive(role, command) ? {} : { actor: { role: whoMayGive(command), id: 'x-1' } }),
        orderId,
        commandId: `c0de0000-0000-4000-8000-${String(step).padStart(12, '0')}`
      }))
    }
  })

const whoMayGive = (command: OrderCommandType): string =>
  Object.keys(ActorRole.keys).find((role) => ActorRole.is(role) && mayGive(role, command)) ?? ''
