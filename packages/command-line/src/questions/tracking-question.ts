import { Option } from 'commander'
import type { BoardList, OrderId, ParcelOnBoard } from 'readdress'
import { ifPlaced, orNull, unknownOrder } from './options.ts'
import { question } from './question.ts'
import { readOrderId } from './read-order-id.ts'
import { trackingText } from './tracking-text.ts'

interface TrackingOptions {
  readonly order?: OrderId
  readonly carrier?: string
  readonly only?: Exclude<BoardList, `carrier/${string}`>
}

/** Tells where parcels are. */
export const trackingQuestion = question<TrackingOptions, ReadonlyArray<ParcelOnBoard> | null>({
  name: 'tracking',
  description:
    'Tell where parcels are, as far as each source says: all that are on their way, some of them, or those of an order.',
  takes: (command) => {
    command
      .addOption(
        new Option('--only <list>', 'only those in this trouble')
          .choices(['stalled', 'disputed', 'off-course'])
          .conflicts(['carrier', 'order'])
      )
      .addOption(new Option('--carrier <code>', 'only those with this carrier, such as sf').conflicts('order'))
      .addOption(new Option('--order <id>', 'all of this order, also those that have arrived').argParser(readOrderId))
  },
  ask: (shop, _about, { order, carrier, only }) =>
    order === undefined
      ? orNull(shop.trackingBoard(carrier === undefined ? (only ?? 'on-the-way') : `carrier/${carrier}`))
      : ifPlaced(shop, order, shop.trackingBoard({ orderId: order })),
  unanswered: (parcels, _about, { order }) => (parcels === null ? unknownOrder(order ?? '') : null),
  text: trackingText
})
