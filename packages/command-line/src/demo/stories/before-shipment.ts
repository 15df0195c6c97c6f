import { ids, mianyang } from '../sample-data.ts'
import { asks, reports, type Tale } from '../story.ts'
import { checks, confirms, placedAndPaid, saves, scan, session, ships, tells, wishes } from './usual-steps.ts'

const caseId = ids.firstCase
const change = { caseId, version: 2, address: mianyang }

/** The usual way: asked, checked, confirmed and saved before the parcel leaves. */
export const beforeShipment: Tale = (clock) => ({
  orderId: 'DEMO-1',
  title: 'The usual way, before the parcel leaves',
  situation:
    'A buyer on Xiaohongshu ordered to Chengdu and asks in the shop’s chat to send it to Mianyang. The shop makes sure who asks, has the new address confirmed, and only then saves it.',
  steps: [
    ...placedAndPaid(clock, { at: '0 20:02', platform: 'xiaohongshu', orderNo: 'P728391' }),
    wishes('0 20:31', caseId, mianyang),
    asks('0 20:32', 'SellerAgent', 'PlatformChat', 'AcknowledgeRequest', { caseId }),
    asks('0 20:33', 'System', 'Internal', 'AssessRisk', { caseId, proposal: 1, signals: [] }),
    saves('0 20:34', caseId, 2, mianyang),
    checks('0 20:36', caseId, [session, { factor: 'OrderNumber', stated: 'P728391' }]),
    saves('0 20:37', caseId, 2, mianyang),
    confirms('0 20:38', caseId, mianyang),
    asks('0 20:39', 'SellerAgent', 'MerchantWeb', 'DraftAmendment', change),
    saves('0 20:39', caseId, 2, mianyang),
    reports('0 20:39', 'Platform', 'Api', 'RecordPlatformAnswer', { caseId, version: 2, outcome: 'Acknowledged' }),
    asks('0 20:40', 'SellerAgent', 'MerchantWeb', 'ReadBackAmendment', change),
    tells('0 20:40', 'ChangeEffective', ['PlatformAccount', 'OldContact'], { caseId }),
    asks('0 20:41', 'SellerAgent', 'MerchantWeb', 'AddNote', {
      noteId: ids.note,
      text: 'The buyer mistyped his address; checked that it is him, and changed it.',
      caseId,
      version: 2
    }),
    ...ships(clock, '1 10:00', 2),
    scan(clock, '2 22:00', 'InTransit', 'ArrivedDestinationCity', mianyang),
    scan(clock, '3 15:20', 'Delivered', 'Self', mianyang),
    asks('3 17:20', 'SellerAgent', 'PlatformChat', 'AskForReceipt', { parcelId: 'p1' }),
    reports('3 18:20', 'Buyer', 'PlatformChat', 'ConfirmReceipt', { parcelId: 'p1', basis: 'BuyerSaid' }),
    reports('3 18:22', 'Buyer', 'PlatformChat', 'RecordFeedback', { kind: 'Praise', rating: 5, caseId }),
    asks('3 18:30', 'SellerAgent', 'MerchantWeb', 'CloseCase', {
      caseId,
      outcome: 'Amended',
      outcomes: [{ parcelId: 'p1', outcome: 'DeliveredAsAmended' }]
    })
  ]
})
