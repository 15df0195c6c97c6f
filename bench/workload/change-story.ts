import { anyNickname, type Person } from '../../examples/data/people.ts'
import type { Place } from '../../examples/data/places.ts'
import type { EventTeller } from './event-teller.ts'
import { storedAddress } from './stored-address.ts'
import { uuid } from './uuid.ts'

const policy = { policy: { id: 'shopify', version: 1 } }

/** The first five events: placed, another address wished, verified, amended, the buyer told. Gives the id of the case. */
export const changeStory = (
  { draw, after, tell }: EventTeller,
  orderId: string,
  person: Person,
  from: Place,
  to: Place
): string => {
  const buyer = { role: 'Buyer', id: `b-${uuid(draw).slice(0, 8)}`, channel: 'PlatformChat' }
  const agent = { role: 'SellerAgent', id: `a-${uuid(draw).slice(0, 8)}`, channel: 'PlatformChat' }
  const caseId = uuid(draw)
  const amount = { minor: String(draw.between(1_900, 99_900)), currency: 'CNY' }
  const newAddress = storedAddress(draw, person, to)
  const changedFields = ['City', 'District', 'Street', 'Detail']
  tell(
    0,
    { role: 'Platform', id: 'p-api', channel: 'Api' },
    'OrderPlaced',
    {
      platform: 'shopify',
      platformOrderNo: orderId,
      orderedAt: after(0),
      buyer: {
        nickname: { $personal: { subject: 'buyer', value: anyNickname(draw) } },
        accountId: null,
        email: null
      },
      recipient: 'buyer',
      address: storedAddress(draw, person, from),
      version: 1,
      lines: [{ lineId: 'l1', sku: 'TEA-SET-04', description: '青瓷茶具', quantity: 1, unitPrice: amount }],
      total: amount,
      isGift: false
    },
    policy
  )
  tell(draw.between(5, 300), buyer, 'AddressChangeRequested', {
    caseId,
    proposal: 1,
    initiator: 'Buyer',
    reason: 'Travel',
    reasonText: null,
    scope: 'ThisOrderOnly',
    address: newAddress,
    recipient: 'buyer',
    changedFields,
    urgent: false,
    baseVersion: 1,
    messageId: uuid(draw),
    dueAt: after(3)
  })
  tell(
    2,
    agent,
    'AddressChangeVerified',
    {
      caseId,
      proposal: 1,
      level: 'L3',
      required: 'L2',
      factors: [
        { factor: 'PlatformSession', result: 'Match' },
        { factor: 'CallbackToNumberOnFile', result: 'Match' }
      ],
      evidence: [],
      validUntil: after(32)
    },
    policy
  )
  tell(
    2,
    agent,
    'AddressAmended',
    {
      caseId,
      version: 2,
      previousVersion: 1,
      address: newAddress,
      recipient: 'buyer',
      changedFields,
      write: 'ByHand',
      reference: null
    },
    policy
  )
  tell(1, agent, 'BuyerNotified', {
    messageId: uuid(draw),
    kind: 'ChangeEffective',
    targets: ['PlatformAccount', 'OldContact'],
    channel: 'PlatformChat',
    caseId,
    parcelId: null
  })
  return caseId
}
