import { a } from '../moving-parcel.ts'
import { id, instant } from '../order-under-test.ts'
import { buyerZhang } from '../samples.ts'
import { byPlatform, bySystem } from '../steps.ts'
import type { Row } from './rows.ts'
import { everyOrder } from './state-groups.ts'

const note = { noteId: id('407e', 1), text: '买家要求改地址，已核实' }
const notice = { messageId: id('3e55', 7), kind: 'SuspectedFraud', targets: ['OldContact'] }
const message = {
  messageId: id('3e55', 2),
  direction: 'In',
  party: 'Buyer',
  channel: 'Phone',
  body: '我换了地址',
  sentAt: instant('01 09:00'),
  inReplyTo: id('3e55', 1)
}

export const recordRows: ReadonlyArray<Row> = [
  {
    command: 'AddNote',
    data: note,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      [['OrderNoteAdded'], ...everyOrder]
    ]
  },
  {
    command: 'AddNote',
    how: 'that repeats a phone',
    data: { ...note, text: '买家新电话 138-1234-1234' },
    comesTo: [['PersonalDataInNote', 'placed', 'closed']]
  },
  {
    command: 'AddNote',
    how: 'about a case and a version',
    data: { ...note, caseId: a, version: 2 },
    comesTo: [
      ['UnknownReference', 'placed', 'requested'],
      [['OrderNoteAdded'], 'confirmed', 'amended']
    ]
  },
  {
    command: 'RecordMessage',
    data: message,
    by: byPlatform,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      [['MessageExchanged'], ...everyOrder]
    ]
  },
  {
    command: 'RecordMessage',
    how: 'that is on record',
    data: message,
    by: byPlatform,
    comesTo: [['nothing', 'told and answered']]
  },
  {
    command: 'RecordMessage',
    how: 'of the recipient of version 2',
    data: { ...message, party: 'Recipient', version: 2 },
    by: byPlatform,
    comesTo: [
      ['UnknownReference', 'placed', 'requested'],
      [['MessageExchanged'], 'confirmed', 'amended']
    ]
  },
  {
    command: 'NotifyBuyer',
    data: notice,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      [['BuyerNotified'], ...everyOrder]
    ]
  },
  {
    command: 'NotifyBuyer',
    how: 'at the new contact',
    data: { ...notice, targets: ['OldContact', 'NewContact'] },
    comesTo: [['NewContactNotTrusted', 'requested', 'rejected']]
  },
  {
    command: 'NotifyBuyer',
    how: 'nowhere',
    data: { ...notice, targets: [] },
    comesTo: [['InvalidValue', 'placed']]
  },
  {
    command: 'NotifyBuyer',
    how: 'about a case and a parcel',
    data: { ...notice, caseId: a, parcelId: 'p1' },
    comesTo: [
      ['UnknownReference', 'placed', 'confirmed'],
      [['BuyerNotified'], 'amended, new label']
    ]
  },
  {
    command: 'RecordBuyerNotReached',
    data: { messageId: notice.messageId, channel: 'Sms', attempt: 1, why: 'NumberUnreachable' },
    by: bySystem,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...everyOrder]
    ]
  },
  {
    command: 'RecordBuyerNotReached',
    how: 'after a notice',
    data: { messageId: id('3e55', 1), channel: 'Phone', attempt: 2, why: 'LineBusy' },
    by: bySystem,
    comesTo: [[['BuyerNotReached'], 'told and answered']]
  },
  {
    command: 'RecordFeedback',
    data: { kind: 'Praise', rating: 5 },
    by: { actor: buyerZhang },
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      [['FeedbackReceived'], ...everyOrder]
    ]
  }
]
