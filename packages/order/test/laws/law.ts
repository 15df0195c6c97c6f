import type { OrderEvent, OrderEventType, PlacedOrder } from '@readdress/order'
import type { History, Step } from './histories.ts'

/** A sentence that holds for every history, and where it does not. */
export interface Law {
  readonly says: string
  readonly brokenIn: (history: History) => ReadonlyArray<string>
}

/** An event of one kind. */
export type EventOf<Type extends OrderEventType> = Extract<OrderEvent, { readonly type: Type }>

/** A law about the events of one kind, each seen with the order before it. */
export const ofEvents = <Type extends OrderEventType>(
  says: string,
  types: ReadonlyArray<Type>,
  isKept: (event: EventOf<Type>, step: Step & { readonly before: PlacedOrder }, history: History) => boolean
): Law => ({
  says,
  brokenIn: (history) =>
    history.flatMap((step) =>
      step.events
        .filter((event): event is EventOf<Type> => types.some((type) => type === event.type))
        .flatMap((event) => {
          const { before } = step
          return before.status === 'Placed' && isKept(event, { ...step, before }, history) ? [] : [event.type]
        })
    )
})

/** A law about the order after every command. */
export const ofOrders = (says: string, isKept: (order: PlacedOrder, history: History) => boolean): Law => ({
  says,
  brokenIn: (history) =>
    history.flatMap(({ after, command }, place) =>
      after.status === 'NotPlaced' || isKept(after, history.slice(0, place + 1)) ? [] : [command.type]
    )
})

/** A law about every command. */
export const ofSteps = (says: string, isKept: (step: Step) => boolean): Law => ({
  says,
  brokenIn: (history) => history.filter((step) => !isKept(step)).map(({ command }) => command.type)
})

/** What happened up to and with a command. */
export const eventsUntil = (history: History, step: Pick<Step, 'command'>): ReadonlyArray<OrderEvent> =>
  history.slice(0, history.findIndex(({ command }) => command === step.command) + 1).flatMap(({ events }) => events)
