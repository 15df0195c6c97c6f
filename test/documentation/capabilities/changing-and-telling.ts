import { type Chapter, orderTest, story, there, viewTest } from './capability.ts'

const first = 'one-address-change-before-shipment'

/** C21 to C39: the back office, the buyer, and the carrier. */
export const changingAndTelling: ReadonlyArray<Chapter> = [
  {
    title: 'Finding the order',
    capabilities: [
      there(
        21,
        '输入正确的账号和密码',
        'the operator is known, and may do it',
        '`ActorNotPermitted`; `mayGive`',
        ['packages/readdress/test/an-address-change-survives-a-restart.test.ts', 'ActorNotPermitted'],
        '`ActorNotAuthenticated`: that an actor is who he says is the caller’s affair'
      ),
      there(22, '网页浏览器…或商家 APP', 'by which channel', '`Channel`, in the `metadata` of every event', [
        'packages/order-views/test/what-happened-to-an-order.test.ts',
        'channel'
      ]),
      there(
        23,
        '搜索订单编号、买家昵称等方式',
        'search by the number of the order, the nickname, other keys',
        '`searchOrders`: numbers in the clear, the rest by fingerprints under a key of the shop; `readdress search`',
        viewTest('finding-an-order', 'searchOrders')
      ),
      there(
        24,
        '快速定位（反面）',
        'none or several are found: nothing is done on a guess',
        '`OrdersFound`: None, One or Many',
        viewTest('finding-an-order', 'Many')
      ),
      there(
        25,
        '进入订单详情页面',
        'the whole order on one page; reading it is a logged access',
        '`OrderDetail`, masked, told by `readdress detail`; its values in clear by `RevealPersonalData` ⇒ `PersonalDataDisclosed`, which is written first',
        viewTest('the-page-of-an-order', 'orderDetail')
      )
    ]
  },
  {
    title: 'Changing the address',
    capabilities: [
      there(
        26,
        '通常会有一个“修改”按钮',
        'whether it can be changed, how, and why not',
        '`Editability`, which `explainEditability` answers',
        orderTest('explaining-whether-an-address-can-change.test', 'explainEditability')
      ),
      there(
        27,
        '弹出一个收货地址修改窗口',
        'a draft, apart from the stored address',
        '`DraftAmendment` ⇒ `AmendmentDrafted`',
        orderTest('a-draft-before-saving.test', 'DraftAmendment')
      ),
      there(
        28,
        '准确无误地填写进去',
        'what is saved is what the buyer confirmed',
        '`SavedDiffersFromConfirmed`',
        story(first, 'SavedDiffersFromConfirmed')
      ),
      there(
        29,
        '仔细检查一遍，没有遗漏或错误',
        'a look before saving: what differs, and what a careful reader would ask',
        '`changedFields` and `warnings` of `AmendmentDrafted`',
        orderTest('a-draft-before-saving.test', 'warnings')
      ),
      there(
        30,
        '点击“保存”按钮',
        'save, and that it fails',
        '`AmendAddress` ⇒ `AddressAmended`; `AmendmentFailed`',
        orderTest('a-save-that-fails.test', 'AmendmentFailed')
      ),
      there(
        31,
        '系统会提示地址修改成功',
        'the platform says that it is saved, with a reference',
        '`RecordPlatformAnswer` ⇒ `PlatformAmendmentAcknowledged`',
        story(first, 'PlatformAmendmentAcknowledged')
      ),
      there(32, '自动更新为新的地址', 'the current address follows by itself', '`CurrentAddress`', [
        'packages/order-views/test/where-an-order-goes.test.ts',
        'currentAddress'
      ]),
      there(
        33,
        '再次查看…新地址已经正确显示',
        'the page is read again, and shows it, or shows something else',
        '`ReadBackAmendment` ⇒ `AmendmentReadBackConfirmed`, `AmendmentReadBackMismatch`',
        story(first, 'AmendmentReadBackMismatch')
      )
    ]
  },
  {
    title: 'Telling the buyer and the carrier',
    capabilities: [
      there(
        34,
        '及时告知买家地址已经成功修改',
        'the buyer is told what came of it, also a refusal',
        '`NotifyBuyer` ⇒ `BuyerNotified`; `NoticeKind`; `tellTheBuyer`; `signedWebhook`, `emailNotification`',
        story(first, 'BuyerNotified')
      ),
      there(
        35,
        '保持良好且及时的沟通',
        'what was said is on record, also that somebody could not be reached',
        '`RecordMessage` ⇒ `MessageExchanged`; `RecordBuyerNotReached` ⇒ `BuyerNotReached`; `communicationLog`',
        viewTest('what-was-said-and-done', 'communicationLog')
      ),
      there(
        36,
        '密切关注订单的物流状态',
        'how far a parcel has come decides the way',
        '`RouteAddressChange` ⇒ `AddressChangeRouted`; `Route`; `routeAnew`',
        story('the-warehouse-is-already-at-work', 'RouteAddressChange')
      ),
      there(
        37,
        '已经发货…可能会产生影响',
        'delay, fee, chance and lost guarantees are told and accepted',
        '`AssessImpact` ⇒ `ImpactAssessed`; `AcceptImpact` ⇒ `ImpactAccepted`; `WaiveProtection` ⇒ `ProtectionWaived`',
        orderTest('moving-parcel', 'ImpactAccepted')
      ),
      there(
        38,
        '与物流公司联系，请求协助更改',
        'the carrier is told and asked',
        '`NotifyCarrier` ⇒ `CarrierNotified`; `InterceptAction`; `signedWebhook`, `kuaidi100Intercept`',
        orderTest('moving-parcel', 'CarrierNotified')
      ),
      there(
        39,
        '（协助）',
        'the carrier accepts, refuses, is silent, or does something else',
        '`RecordCarrierAnswer` ⇒ `InterceptAccepted`, `InterceptRefused`, `InterceptSucceeded`, `InterceptFailed`; `InterceptTimedOut`; `fireDeadlines`',
        story('shipped-and-the-carrier-refuses-or-is-silent', 'InterceptTimedOut')
      )
    ]
  }
]
