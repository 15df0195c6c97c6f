import { randomUUID } from 'node:crypto'
import type { ShownEntry } from 'readdress'
import { type Action, said, ticked } from '../action.ts'
import { type Entries, isBehind, lastOf, listIn, textIn } from '../happened.ts'
import { openAgreement } from './carrying-out.ts'

const answers = ['ResolutionAgreed', 'ResolutionDeclined', 'ResolutionExpired'] as const

/** The last offer of other ways, as long as it is not answered. */
export const openOffer = (entries: Entries) => {
  const offered = lastOf(entries, ['ResolutionOffered'])
  return offered === undefined || isBehind(entries, answers, offered) ? undefined : offered
}

// Why other ways are to be offered now; undefined where they need not be.
const occasions = {
  ParcelNearOldAddress: 'NearOldAddress',
  InterceptRefused: 'InterceptRefused',
  InterceptFailed: 'InterceptFailed',
  InterceptTimedOut: 'InterceptTimedOut',
  PickupDeadlinePassed: 'PickupNotCollected'
} as const

const occasion = (entries: Entries) => {
  const last = lastOf(entries, [
    'ParcelNearOldAddress',
    'InterceptRefused',
    'InterceptFailed',
    'InterceptTimedOut',
    'PickupDeadlinePassed'
  ])
  const isOver = isBehind(entries, ['ResolutionOffered', 'InterceptSucceeded', 'ParcelDelivered'], last)
  return last === undefined || isOver ? undefined : last
}

const resolutions = [
  'PickupAtCourierPoint',
  'ReturnThenReship',
  'ReturnThenRefund',
  'AcceptAtOldAddress',
  'RefuseAtDoor'
]

// By what a way out is done.
const endsFor = (resolution: string): ReadonlyArray<ShownEntry['type']> =>
  endsOf.get(resolution) ?? ['ParcelDelivered', 'ReturnReceived']

const endsOf: ReadonlyMap<string, ReadonlyArray<ShownEntry['type']>> = new Map([
  ['ReturnThenReship', ['ParcelShipped']],
  ['RefuseAtDoor', ['ParcelShipped', 'RefundCompleted']],
  ['ReturnThenRefund', ['RefundCompleted']]
])

/** Ways out for parcels that cannot simply be redirected: offered, agreed, and done. */
export const waysOut: ReadonlyArray<Action> = [
  {
    step: 'offer',
    type: 'OfferResolution',
    title: 'offer',
    hint: 'offerHint',
    isNext: true,
    inputs: [{ type: 'several', name: 'options', label: 'waysOut', codes: resolutions }],
    offered: ({ address, entries }) => {
      const because = occasion(entries)
      const [pending] = address.pending
      if (because === undefined || pending === undefined || openAgreement(entries) !== undefined) return []
      const reason = Object.entries(occasions).find(([type]) => type === because.type)?.[1] ?? ''
      const parcelId = textIn(because, 'parcelId') || (address.parcels[0]?.parcelId ?? '')
      return [{ hidden: { caseId: pending.caseId, parcelId, occasion: reason } }]
    },
    dataOf: (form) => ({
      resolutionId: randomUUID(),
      caseId: said(form, 'caseId'),
      parcelIds: [said(form, 'parcelId')],
      occasion: said(form, 'occasion'),
      options: ticked(form, 'options').map((resolution) => ({ resolution }))
    })
  },
  {
    step: 'agree',
    type: 'AgreeResolution',
    title: 'agree',
    hint: 'agreeHint',
    isNext: true,
    inputs: [],
    offered: ({ entries }) => {
      const offered = openOffer(entries)
      if (offered === undefined) return []
      const codes = listIn(offered, 'options').map((option) => String(Object(option).resolution))
      return [
        {
          hidden: { resolutionId: textIn(offered, 'resolutionId') },
          inputs: [{ type: 'one', name: 'resolution', label: 'chosen', codes }]
        }
      ]
    },
    dataOf: (form) => ({ resolutionId: said(form, 'resolutionId'), resolution: said(form, 'resolution'), by: 'Buyer' })
  },
  {
    step: 'decline',
    type: 'DeclineResolution',
    title: 'decline',
    hint: 'declineHint',
    isNext: false,
    inputs: [],
    offered: ({ entries }) => {
      const offered = openOffer(entries)
      return offered === undefined ? [] : [{ hidden: { resolutionId: textIn(offered, 'resolutionId') } }]
    },
    dataOf: (form) => ({ resolutionId: said(form, 'resolutionId'), by: 'Buyer' })
  },
  {
    step: 'way-out-done',
    type: 'CompleteResolution',
    title: 'wayOutDone',
    hint: 'wayOutDoneHint',
    isNext: true,
    inputs: [],
    offered: ({ entries }) => {
      const agreed = openAgreement(entries)
      return agreed !== undefined && isBehind(entries, endsFor(textIn(agreed, 'resolution')), agreed)
        ? [{ hidden: { resolutionId: textIn(agreed, 'resolutionId') } }]
        : []
    },
    dataOf: (form) => ({ resolutionId: said(form, 'resolutionId'), achieved: true })
  }
]
