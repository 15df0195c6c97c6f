import { id, instant, orderUnderTest } from '../order-under-test.ts'
import { byPlatform } from '../steps.ts'
import type { Situation } from './situation.ts'

/** States that only some commands have a row for: something stands on the record of the order. */
export const recordStates = {
  'told and answered': () => ({
    at: '01 09:10',
    order: orderUnderTest('shopify')
      .placedAndPaid('01 09:00')
      .when('01 09:05', 'NotifyBuyer', {
        messageId: id('3e55', 1),
        kind: 'DelayNews',
        targets: ['PlatformAccount']
      })
      .gives('BuyerNotified')
      .when(
        '01 09:08',
        'RecordMessage',
        {
          messageId: id('3e55', 2),
          direction: 'In',
          party: 'Buyer',
          channel: 'PlatformChat',
          body: '好的',
          sentAt: instant('01 09:08'),
          inReplyTo: id('3e55', 1)
        },
        byPlatform
      )
      .gives('MessageExchanged')
  })
} satisfies Record<string, () => Situation>
