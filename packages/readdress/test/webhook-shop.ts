import type { Readdress } from 'readdress'
import { done } from './personal-shop.ts'
import { at, give, oldAddress, placing, placingCommand } from './shop.ts'

/** Places an order on a platform, plans its one parcel and prints a label with this number. */
export const labelled = async (
  shop: Readdress,
  orderId: string,
  trackingNumber: string,
  { platform = 'generic', platformOrderNo = `P-${orderId}`, carrier = 'fedex' } = {}
): Promise<void> => {
  await done(shop.receive(placingCommand(orderId, { ...placing, platform, platformOrderNo })))
  const steps = [
    ['PlanParcel', { parcelId: 'p1', lines: [{ lineId: 'l1', quantity: 1 }] }],
    [
      'PrintLabel',
      {
        parcelId: 'p1',
        carrier,
        account: 'Own',
        trackingNumber,
        expectedVersion: 1,
        options: { redirectBarred: false, signature: false, insured: false },
        ...(platform === 'generic' ? {} : { platformCheck: { matched: true, checkedAt: at('08:59') } })
      }
    ]
  ] as const
  for (const [step, [type, data]] of steps.entries())
    await done(() => give(shop, step + 1, '09:00', type, data, 'Warehouse', undefined, orderId))
}

/** The address of the sample orders, as Shopify spells it. */
export const shownByShopify = {
  name: oldAddress.recipientName,
  phone: oldAddress.phone,
  address1: oldAddress.street,
  address2: oldAddress.detail,
  city: '成都市',
  province: '四川省',
  country: 'China',
  country_code: 'CN'
}
