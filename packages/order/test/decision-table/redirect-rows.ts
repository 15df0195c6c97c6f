import { id } from '../order-under-test.ts'
import { mianyang } from '../samples.ts'
import type { Row } from './rows.ts'
import { handedOver, parcelInTheHouse, withoutParcel } from './state-groups.ts'

const answer = { parcelId: 'p1', by: 'Buyer', messageId: id('3e55', 1) }
const yes = { ...answer, confirmed: true }
const no = { ...answer, confirmed: false }

export const redirectRows: ReadonlyArray<Row> = [
  {
    command: 'AnswerRedirectQuestion',
    data: { ...yes, address: mianyang },
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutParcel],
      ['NotRequested', ...parcelInTheHouse, ...handedOver]
    ]
  },
  {
    command: 'AnswerRedirectQuestion',
    how: 'with the address',
    data: { ...yes, address: mianyang },
    comesTo: [
      ['NotRequested', 'redirect denied'],
      [
        ['RedirectConfirmed', 'ParcelRerouted'],
        'redirected unasked',
        'redirect known, not whereto',
        'redirect known, redirected again'
      ],
      [['RedirectConfirmed'], 'redirected unasked, back'],
      ['nothing', 'redirect known']
    ]
  },
  {
    command: 'AnswerRedirectQuestion',
    how: 'with yes alone',
    data: yes,
    comesTo: [
      [['RedirectConfirmed'], 'redirected unasked'],
      ['nothing', 'redirect known', 'redirect known, not whereto'],
      ['NotRequested', 'redirect denied']
    ]
  },
  {
    command: 'AnswerRedirectQuestion',
    how: 'with no',
    data: no,
    comesTo: [
      [['RedirectDenied'], 'redirected unasked', 'redirect known, redirected again'],
      ['nothing', 'redirect denied'],
      ['NotRequested', 'redirect known', 'redirect known, not whereto', 'shipped']
    ]
  },
  {
    command: 'AnswerRedirectQuestion',
    how: 'with a masked address',
    data: { ...yes, address: { ...mianyang, detail: '72号***' } },
    comesTo: [['MaskedText', 'redirected unasked']]
  },
  {
    command: 'NotifyCarrier',
    how: 'to bring a redirected parcel back',
    data: { interceptId: id('1e7c', 2), parcelId: 'p1', via: 'Phone', action: 'ReturnToSender' },
    comesTo: [
      [['CarrierNotified'], 'redirect denied'],
      ['ResolutionNotAgreed', 'redirected unasked', 'redirect known', 'redirect known, redirected again']
    ]
  }
]
