import { randomUUID } from 'node:crypto'
import { type Action, amountIn, said, ticked } from '../action.ts'
import { type Entries, isBehind, lastOf, requirementsOf, textIn } from '../happened.ts'
import type { OrderAtWork } from '../order-at-work.ts'
import { finalAnswers, openInstruction } from './answering-carrier.ts'
import { openOffer } from './ways-out.ts'

// The parcels that only their carrier can bring elsewhere, each with the change that wants it; none while the buyer thinks about other ways.
const toRedirect = ({ address, entries }: OrderAtWork) =>
  (openOffer(entries) === undefined ? address.pending : [])
    .filter(({ status, agreed }) => status === 'Confirmed' && agreed === null)
    .flatMap(({ caseId, version, ways }) =>
      ways
        .filter(({ route }) => route === 'CarrierIntercept')
        .map(({ target }) => {
          const hidden = { caseId, parcelId: target, toVersion: String(version ?? 0) }
          const routed = lastOf(entries, ['AddressChangeRouted'], { caseId })
          return { hidden, routed, wanted: requirementsOf(entries, caseId).map(({ requirement }) => requirement) }
        })
    )
    .filter(({ hidden: { parcelId } }) => textIn(openInstruction(entries), 'parcelId') !== parcelId)
    .filter(({ routed }) => !isBehind(entries, finalAnswers, routed))

type Redirect = ReturnType<typeof toRedirect>[number]

// What is still missing before the carrier may be told, the first first.
const missing = ({ routed, wanted, hidden: { caseId, parcelId } }: Redirect, entries: Entries): string => {
  const says = { caseId, parcelId }
  if (wanted.includes('ImpactAccepted')) {
    if (!isBehind(entries, ['ImpactAssessed'], routed, says)) return 'ImpactAssessed'
    if (!isBehind(entries, ['ImpactAccepted'], routed, says)) return 'ImpactAccepted'
  }
  const isWaived = !wanted.includes('ProtectionWaived') || isBehind(entries, ['ProtectionWaived'], routed, { caseId })
  return isWaived ? 'Nothing' : 'ProtectionWaived'
}

const where = (what: string) => (at: OrderAtWork) =>
  toRedirect(at)
    .filter((one) => missing(one, at.entries) === what)
    .map(({ hidden }) => ({ hidden }))

const payers = ['Consignee', 'Shipper']
const vias = ['Phone', 'Portal', 'CarrierApi', 'PlatformApi']

/** How a parcel on its way is brought elsewhere by its carrier. */
export const redirecting: ReadonlyArray<Action> = [
  {
    step: 'impact',
    type: 'AssessImpact',
    title: 'impact',
    hint: 'impactHint',
    isNext: true,
    inputs: [
      { type: 'number', name: 'days', label: 'daysMore', value: '2', required: true },
      { type: 'amount', name: 'fee', label: 'fee' },
      { type: 'one', name: 'payer', label: 'payer', codes: payers },
      {
        type: 'several',
        name: 'lost',
        label: 'lostGuarantees',
        codes: ['DeliveryTime', 'PaymentProtection', 'MoneyBack']
      }
    ],
    offered: where('ImpactAssessed'),
    dataOf: (form) => ({
      ...about(form),
      delay: `P${said(form, 'days')}D`,
      ...amountIn(form, 'fee'),
      payer: said(form, 'payer'),
      chance: 'Likely',
      lostGuarantees: ticked(form, 'lost')
    })
  },
  {
    step: 'accept-impact',
    type: 'AcceptImpact',
    title: 'acceptImpact',
    hint: 'acceptImpactHint',
    isNext: true,
    inputs: [],
    offered: where('ImpactAccepted'),
    dataOf: (form) => ({ ...about(form), by: 'Buyer' })
  },
  {
    step: 'waive',
    type: 'WaiveProtection',
    title: 'waive',
    hint: 'waiveHint',
    isNext: true,
    inputs: [],
    offered: (at) => {
      const scheme = textIn(lastOf(at.entries, ['PaymentRecorded']), 'protection')
      return where('ProtectionWaived')(at).map(({ hidden }) => ({ hidden: { ...hidden, scheme } }))
    },
    dataOf: (form) => ({ caseId: said(form, 'caseId'), scheme: said(form, 'scheme'), by: 'Seller' })
  },
  {
    step: 'redirect',
    type: 'NotifyCarrier',
    title: 'redirect',
    hint: 'redirectHint',
    isNext: true,
    inputs: [
      { type: 'one', name: 'via', label: 'via', codes: vias },
      { type: 'one', name: 'payer', label: 'payer', codes: payers }
    ],
    offered: (at) => where('Nothing')(at).map(({ hidden }) => ({ hidden: { ...hidden, action: 'RedirectToAddress' } })),
    dataOf: (form) => ({
      ...about(form),
      interceptId: randomUUID(),
      action: said(form, 'action'),
      toVersion: Number(said(form, 'toVersion')),
      via: said(form, 'via'),
      payer: said(form, 'payer')
    })
  }
]

const about = (form: Parameters<Action['dataOf']>[0]) => ({
  caseId: said(form, 'caseId'),
  parcelId: said(form, 'parcelId')
})
