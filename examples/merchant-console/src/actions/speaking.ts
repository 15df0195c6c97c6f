import { randomUUID } from 'node:crypto'
import { type Action, momentIn, said, saidIfAny, ticked } from '../action.ts'
import { lastCase, lastOf, textIn } from '../happened.ts'

const channels = ['PlatformChat', 'Phone', 'OutsideMessenger', 'Sms', 'Email', 'CarrierApp']
const parties = ['Buyer', 'Recipient', 'Occupant', 'Carrier', 'Warehouse', 'Platform']
const kinds = [
  'RequestReceived',
  'ClarificationNeeded',
  'ChangeEffective',
  'ChangeRejected',
  'ImpactOfChange',
  'InterceptResult',
  'NearOldAddress',
  'PickupReady',
  'PickupReminder',
  'ReturnReceived',
  'Reshipped',
  'DelayNews',
  'SuspectedFraud'
]
const targets = ['PlatformAccount', 'OldContact', 'NewContact']
const whyNot = ['NoAnswer', 'NotRead', 'WrongNumber', 'Blocked']

/** What is said about an order, and to whom. */
export const speaking: ReadonlyArray<Action> = [
  {
    step: 'message',
    type: 'RecordMessage',
    isFact: true,
    title: 'message',
    hint: 'messageHint',
    isNext: false,
    inputs: [
      { type: 'one', name: 'direction', label: 'whoSpoke', codes: ['In', 'Out'] },
      { type: 'one', name: 'party', label: 'party', codes: parties },
      { type: 'one', name: 'way', label: 'way', codes: channels },
      { type: 'moment', name: 'sentAt', label: 'saidAt' },
      { type: 'long', name: 'body', label: 'body', required: true }
    ],
    offered: () => [{ hidden: {} }],
    dataOf: (form) => ({
      messageId: randomUUID(),
      direction: said(form, 'direction'),
      party: said(form, 'party'),
      channel: said(form, 'way'),
      body: said(form, 'body'),
      sentAt: momentIn(form, 'sentAt')
    })
  },
  {
    step: 'tell-buyer',
    type: 'NotifyBuyer',
    title: 'tellBuyer',
    hint: 'tellBuyerHint',
    isNext: false,
    inputs: [
      { type: 'one', name: 'kind', label: 'whatTold', codes: kinds },
      { type: 'several', name: 'targets', label: 'contactBy', codes: targets }
    ],
    offered: ({ entries }) => {
      const caseId = lastCase(entries)
      return [{ hidden: caseId === '' ? {} : { caseId } }]
    },
    dataOf: (form) => ({
      messageId: randomUUID(),
      kind: said(form, 'kind'),
      targets: ticked(form, 'targets'),
      ...saidIfAny(form, 'caseId')
    })
  },
  {
    step: 'not-reached',
    type: 'RecordBuyerNotReached',
    isFact: true,
    title: 'notReached',
    hint: 'notReachedHint',
    isNext: false,
    inputs: [
      { type: 'one', name: 'way', label: 'way', codes: channels },
      { type: 'one', name: 'why', label: 'reason', codes: whyNot }
    ],
    offered: ({ entries }) => {
      const messageId = textIn(lastOf(entries, ['BuyerNotified']), 'messageId')
      const before = textIn(lastOf(entries, ['BuyerNotReached'], { messageId }), 'attempt')
      return messageId === '' ? [] : [{ hidden: { messageId, attempt: String(Number(before) + 1) } }]
    },
    dataOf: (form) => ({
      messageId: said(form, 'messageId'),
      channel: said(form, 'way'),
      attempt: Number(said(form, 'attempt')),
      why: said(form, 'why')
    })
  }
]
