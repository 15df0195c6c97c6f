import type { CaseId, PlacedOrder } from '@readdress/order'
import { processPolicy, type Step } from '../process-policy.ts'

/** P17: a buyer who has moved is asked to bring his address book up to date, so that his next order goes to the right place, and his other open orders are looked at, for they go to the old one. */
export const offerTheAddressBook = processPolicy('P17', ['AddressAmended', 'ParcelRerouted'], ({ event }, order) => {
  const caseId = event.type === 'AddressAmended' ? event.data.caseId : caseOfVersion(order, event.data.version)
  const changed = order.addressChange.cases.find((one) => one.caseId === caseId)
  if (changed?.reason !== 'Relocation') return []
  const notice = { kind: 'AddressBookOffer', targets: ['PlatformAccount'], caseId: changed.caseId } as const
  return [
    { type: 'Notify', key: 'Offer', notice },
    { type: 'FlagOtherOrders', key: 'Flag', cause: 'Relocation' }
  ] satisfies ReadonlyArray<Step>
})

const caseOfVersion = ({ addressChange }: PlacedOrder, version: number): CaseId | null =>
  addressChange.versions.find((one) => one.version === version)?.caseId ?? null
