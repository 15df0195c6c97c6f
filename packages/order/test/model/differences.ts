import { isDeepStrictEqual } from 'node:util'
import type { InContext, OrderCommand, OrderEvent, OrderState } from '@readdress/order'
import { writeDown } from './clerk.ts'
import { mustBeRefused } from './must-be-refused.ts'
import { emptySheet, inState, onPaper } from './paper.ts'

/** A command, what it came to, and the order after it. */
export interface Told {
  readonly command: InContext<OrderCommand>
  readonly events: ReadonlyArray<OrderEvent>
  readonly after: OrderState
}

/** The first place in a history at which the order is not what the clerk has on his sheet, in words; null where there is none. */
export const differenceIn = (history: ReadonlyArray<Told>): string | null => {
  const paper = emptySheet()
  for (const { command, events, after } of history) {
    const against = events.length > 0 ? mustBeRefused(paper, command) : []
    if (against.length > 0) return `${command.type} was taken, although ${against.join(', and ')}`
    writeDown(paper, command, (name) =>
      name === 'verificationKept'
        ? events.some((event) => event.type === 'ProposalRevised' && event.data.verificationKept)
        : events.some(({ type }) => type === name)
    )
    const [mine, theirs] = [onPaper(paper), inState(after)]
    if (!isDeepStrictEqual(mine, theirs))
      return `after ${command.type} (${events.map(({ type }) => type).join(', ')}) the sheet says ${JSON.stringify(mine)}, the order ${JSON.stringify(theirs)}`
  }
  return null
}
