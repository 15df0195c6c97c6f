import { instantAt } from '@readdress/order'
import { isToBeBrought } from '../is-to-be-brought.ts'
import { processPolicy, type Step } from '../process-policy.ts'

const before = 7 * 24 * 60 * 60_000

/** P21: a week before the number ends under which the platform lets the recipient be reached, it is asked for another one, as long as a parcel is to be brought. */
export const renewVirtualNumbers = processPolicy('P21', ['VirtualNumberAssigned'], ({ event }, order) => {
  const { version, validUntil } = event.data
  const isNewest = order.placement.onPlatform.virtualNumbers.some(
    (one) => one.version === version && one.validUntil === validUntil
  )
  const notBefore = instantAt(new Date(Date.parse(validUntil) - before))
  return isNewest && isToBeBrought(order)
    ? ([{ type: 'RenewNumber', key: 'Renew', notBefore, version }] satisfies ReadonlyArray<Step>)
    : []
})
