import { randomUUID } from 'node:crypto'
import { type Action, said, saidIfAny } from '../action.ts'
import { type Entries, isBehind, lastOf, listIn, textIn } from '../happened.ts'
import { openInstruction } from './answering-carrier.ts'

const ends = ['ResolutionCompleted', 'ResolutionFailed'] as const

/** The way out that was agreed last, as long as it is not done; undefined where there is none. */
export const openAgreement = (entries: Entries) => {
  const agreed = lastOf(entries, ['ResolutionAgreed'])
  return agreed === undefined || isBehind(entries, ends, agreed) ? undefined : agreed
}

const points = ['Station', 'Locker', 'Counter']
const instructionFor: ReadonlyMap<string, string> = new Map([
  ['PickupAtCourierPoint', 'HoldForPickup'],
  ['ReturnThenReship', 'ReturnToSender'],
  ['ReturnThenRefund', 'ReturnToSender']
])

/** How a way out that was agreed is carried out with the carrier. */
export const carryingOut: ReadonlyArray<Action> = [
  {
    step: 'pickup-consent',
    type: 'GivePickupConsent',
    title: 'pickupConsent',
    hint: 'pickupConsentHint',
    isNext: true,
    inputs: [
      { type: 'one', name: 'pointKind', label: 'pointKind', codes: points },
      { type: 'text', name: 'place', label: 'place' }
    ],
    offered: ({ entries }) => {
      const agreed = openAgreement(entries)
      const isWanted = textIn(agreed, 'resolution') === 'PickupAtCourierPoint'
      return isWanted && !isBehind(entries, ['PickupConsentGiven'], agreed) ? [aboutAgreed(entries)] : []
    },
    dataOf: (form) => ({
      parcelId: said(form, 'parcelId'),
      by: 'Buyer',
      pointKind: said(form, 'pointKind'),
      ...saidIfAny(form, 'place')
    })
  },
  {
    step: 'instruct',
    type: 'NotifyCarrier',
    title: 'instruct',
    hint: 'instructHint',
    isNext: true,
    inputs: [{ type: 'one', name: 'via', label: 'via', codes: ['Phone', 'Portal', 'CarrierApi', 'PlatformApi'] }],
    offered: ({ entries }) => {
      const agreed = openAgreement(entries)
      const action = instructionFor.get(textIn(agreed, 'resolution'))
      const lacksConsent = action === 'HoldForPickup' && !isBehind(entries, ['PickupConsentGiven'], agreed)
      const isTold = openInstruction(entries) !== undefined || isBehind(entries, ['InterceptSucceeded'], agreed)
      if (action === undefined || lacksConsent || isTold) return []
      const { hidden } = aboutAgreed(entries)
      return [{ hidden: { ...hidden, action } }]
    },
    dataOf: (form) => ({
      interceptId: randomUUID(),
      parcelId: said(form, 'parcelId'),
      caseId: said(form, 'caseId'),
      action: said(form, 'action'),
      via: said(form, 'via')
    })
  },
  {
    step: 'pickup-ready',
    type: 'RecordPickupReady',
    isFact: true,
    title: 'pickupReady',
    hint: 'pickupReadyHint',
    isNext: true,
    inputs: [
      { type: 'one', name: 'pointKind', label: 'pointKind', codes: points },
      { type: 'text', name: 'place', label: 'place' },
      { type: 'text', name: 'code', label: 'pickupCode' },
      { type: 'date', name: 'holdUntil', label: 'heldUntil', required: true }
    ],
    offered: ({ entries }) => {
      const held = lastOf(entries, ['InterceptSucceeded'], { action: 'HoldForPickup' })
      const isOver = isBehind(entries, ['PickupReady', 'ParcelDelivered'], held)
      return held === undefined || isOver ? [] : [{ hidden: { parcelId: textIn(held, 'parcelId') } }]
    },
    dataOf: (form) => ({
      parcelId: said(form, 'parcelId'),
      pointKind: said(form, 'pointKind'),
      ...saidIfAny(form, 'place'),
      ...saidIfAny(form, 'code'),
      holdUntil: `${said(form, 'holdUntil')}T10:00:00.000Z`
    })
  }
]

/** What the way out that was agreed is about: its change, and its parcel. */
export const aboutAgreed = (entries: Entries) => {
  const resolutionId = textIn(openAgreement(entries), 'resolutionId')
  const offered = lastOf(entries, ['ResolutionOffered'], { resolutionId })
  const [parcelId] = listIn(offered, 'parcelIds')
  return { hidden: { caseId: textIn(offered, 'caseId'), parcelId: String(parcelId ?? '') } }
}
