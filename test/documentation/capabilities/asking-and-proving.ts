import { type Chapter, orderTest, story, there, viewTest } from './capability.ts'

const first = 'one-address-change-before-shipment'
const stranger = 'a-stranger-asks-with-leaked-details'

/** C1 to C20: the wish, who asks, and where to. */
export const askingAndProving: ReadonlyArray<Chapter> = [
  {
    title: 'A wish comes in',
    capabilities: [
      there(
        1,
        '买家因各种原因需要更改收货地址',
        'ask for a change, with a reason',
        '`RequestAddressChange` ⇒ `AddressChangeRequested`; `ChangeReason`',
        orderTest('before-shipment', 'AddressChangeRequested')
      ),
      there(2, '匆忙或者粗心', 'the buyer’s own error', '`BuyerError`', ['test/order-lifecycle.test.ts', 'BuyerError']),
      there(
        3,
        '错误的门牌号、街道名称或者联系电话',
        'single parts can change, also only the phone or the name',
        '`ChangeField`; `changedFields` of `AddressChangeRequested`',
        story('one-wrong-house-number', 'changedFields')
      ),
      there(
        4,
        '临时出差',
        'travel, for this order only',
        '`Travel`; `ChangeScope`',
        orderTest('moving-parcel', 'Travel')
      ),
      there(
        5,
        '突然搬家',
        'a move: the address book is offered, other open orders are looked at',
        '`Relocation`; `AddressBookOffer`; `FlagAddressForReview` ⇒ `AddressFlaggedForReview`; `offerTheAddressBook`, `flagOtherOrders`',
        ['packages/readdress/test/looking-at-other-orders.test.ts', 'AddressFlaggedForReview']
      ),
      there(
        6,
        '作为礼物送给他人',
        'a gift: the recipient is another person, whose data are his',
        '`Gift`; `GiveRecipientNotice` ⇒ `RecipientNoticeGiven`',
        story('a-gift-for-somebody-else', 'RecipientNoticeGiven')
      ),
      there(7, '各种原因 / 比如', 'an open list of reasons', '`Other` of `ChangeReason`, with `reasonText`', [
        'packages/order-views/test/masking-the-data-of-an-event.test.ts',
        'reasonText'
      ]),
      there(
        8,
        '第一时间联系卖家',
        'who asks, by which channel, when, on whose behalf',
        '`actor`, `channel` and `occurredAt` of every command; `Initiator`',
        story('the-seller-proposes-and-the-buyer-must-consent', 'initiator')
      ),
      there(
        9,
        '急切…尽快处理',
        'urgency; the clock of the answer starts with the wish',
        '`urgent` and `dueAt` of `AddressChangeRequested`; `Acknowledgement` of `DeadlineKind`; `worklist`, which shows what is urgent and due: `readdress worklist`',
        viewTest('what-there-is-to-do', 'urgent')
      ),
      there(
        10,
        '迅速回复买家',
        'a prompt acknowledgement, and that it came too late',
        '`AcknowledgeRequest` ⇒ `RequestAcknowledged`; `RecordDeadlinePassed` ⇒ `ResponseOverdue`; `fireDeadlines`',
        story('nobody-answers', 'ResponseOverdue')
      )
    ]
  },
  {
    title: 'Who asks',
    capabilities: [
      there(
        11,
        '首先要做的是仔细核实',
        'nothing is changed for somebody who is not proven',
        '`NotVerified`',
        story(first, 'NotVerified')
      ),
      there(12, '买家的昵称', 'the nickname', '`Nickname` of `VerificationFactor`', story(stranger, 'Nickname')),
      there(13, '订单编号', 'the number of the order', '`OrderNumber`', story(stranger, 'OrderNumber')),
      there(
        14,
        '下单时间',
        'when it was ordered, more or less',
        '`OrderTime`; `orderTimeTolerance` of the policy',
        orderTest('proving-who-asks.test', 'OrderTime')
      ),
      there(
        15,
        '等信息',
        'further checks, also a shop’s own',
        '`VerificationFactor`; `extensions` of the policy',
        orderTest('a-check-that-a-shop-adds.test', 'extensions')
      ),
      there(
        16,
        '确保是该订单的买家本人',
        'it is the buyer in person; the result of each check is kept',
        '`VerifyAddressChange` ⇒ `AddressChangeVerified`, `StepUpRequested`',
        orderTest('before-shipment', 'AddressChangeVerified')
      ),
      there(
        17,
        '（反面）',
        'it is not the buyer: the wish is rejected, the suspicion reported',
        '`VerificationFailed`, `AddressChangeRejected`; `ReportSuspectedFraud` ⇒ `SuspectedFraudReported`',
        story(stranger, 'SuspectedFraudReported')
      )
    ]
  },
  {
    title: 'Where to',
    capabilities: [
      there(
        18,
        '再次与买家确认新收货地址',
        'the new address is repeated to the buyer, who says yes',
        '`ConfirmNewAddress` ⇒ `NewAddressConfirmed`; `ConfirmedDiffersFromProposal`',
        story(first, 'NewAddressConfirmed')
      ),
      there(
        19,
        '收件人姓名、手机号码、省市区、街道、门牌号',
        'the parts of a complete address',
        '`PostalAddress`; `IncompleteAddress`',
        story('a-gift-for-somebody-else', 'IncompleteAddress')
      ),
      there(
        20,
        '避免出现信息误差',
        'what is unclear is asked once more, and the change waits',
        '`RequestClarification` ⇒ `ClarificationRequested`; `ReviseProposal` ⇒ `ProposalRevised`',
        story('a-gift-for-somebody-else', 'ProposalRevised')
      )
    ]
  }
]
