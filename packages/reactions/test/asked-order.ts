import { id, instant } from '../../order/test/command-given.ts'
import { buyerZhang, chengdu, mianyang, teaSet } from '../../order/test/samples.ts'
import type { ReactingShop } from './shop-that-reacts.ts'

/** The wish of these tests. */
export const caseId = id('ca5e', 1)

/** An order that is placed and paid. */
export const placed = async (shop: ReactingShop): Promise<void> => {
  const order = {
    platform: 'douyin',
    platformOrderNo: 'P-1',
    orderedAt: instant('01 08:00'),
    buyer: { nickname: '小张' }
  }
  await shop.given('PlaceOrder', { ...order, recipientIsBuyer: true, address: chengdu, ...teaSet })
  const payment = { amount: teaSet.total, method: 'Platform', paidAt: instant('01 08:01'), protection: 'None' }
  await shop.given('RecordPayment', payment)
}

/** The same, and its buyer asks for another address. */
export const asked = async (shop: ReactingShop): Promise<void> => {
  await placed(shop)
  const wish = {
    caseId,
    initiator: 'Buyer',
    reason: 'Relocation',
    address: mianyang,
    recipientIsBuyer: true,
    baseVersion: 1
  }
  await shop.given('RequestAddressChange', wish, buyerZhang)
}

/** The same, and the change is saved. */
export const amended = async (shop: ReactingShop): Promise<void> => {
  await asked(shop)
  const factors = [{ factor: 'PlatformSession', result: 'Match' }]
  await shop.given('VerifyAddressChange', { caseId, proposal: 1, factors })
  await shop.given(
    'ConfirmNewAddress',
    { caseId, proposal: 1, address: mianyang, by: 'Buyer', method: 'Chat' },
    buyerZhang
  )
  await shop.given('AmendAddress', { caseId, version: 2, address: mianyang, expectedVersion: 1 })
}
