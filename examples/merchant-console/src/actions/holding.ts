import { type Action, said } from '../action.ts'
import { type Entries, isBehind, lastOf, listIn, textIn } from '../happened.ts'
import type { OrderAtWork } from '../order-at-work.ts'
import { openAgreement } from './carrying-out.ts'
import { endsOfCase } from './following-up.ts'

const answers = ['FulfilmentHeld', 'FulfilmentHoldRefused', 'FulfilmentReleased'] as const

const parcelsIn = (form: Parameters<Action['dataOf']>[0]): ReadonlyArray<string> => said(form, 'parcels').split(' ')

const openHold = (entries: Entries) => {
  const asked = lastOf(entries, ['FulfilmentHoldRequested'])
  return isBehind(entries, ['FulfilmentReleased', 'FulfilmentHoldRefused'], asked) ? undefined : asked
}

// Whether the ways of a confirmed change are others than those that were announced; while a way out is carried out, they are none.
const isOtherwiseNow = ({ entries, editability }: OrderAtWork, caseId: string): boolean => {
  const routed = lastOf(entries, ['AddressChangeRouted'], { caseId })
  const agreed = openAgreement(entries)
  if (routed === undefined || (agreed !== undefined && !isBehind(entries, ['ReshipmentArranged'], agreed))) return false
  const before = listIn(routed, 'plan').map((one) => wayOf(Object(one)))
  return editability.targets.map(wayOf).toSorted().join(' ') !== before.toSorted().join(' ')
}

const wayOf = ({ target, route }: Record<'target' | 'route', unknown>): string => `${target}:${route}`

/** What keeps parcels in the house while their address is changed, and how the change is made once they are elsewhere. */
export const holding: ReadonlyArray<Action> = [
  {
    step: 'hold-parcels',
    type: 'HoldFulfilment',
    title: 'holdParcels',
    hint: 'holdParcelsHint',
    isNext: true,
    inputs: [],
    offered: ({ address, entries }) =>
      address.pending.flatMap(({ caseId, ways }) => {
        const parcels = ways.filter(({ route }) => route === 'HoldAndAmend').map(({ target }) => target)
        const since = lastOf(entries, ['AddressChangeRouted'], { caseId })
        return parcels.length === 0 || isBehind(entries, ['FulfilmentHoldRequested'], since, { caseId })
          ? []
          : [{ hidden: { caseId, parcels: parcels.join(' ') } }]
      }),
    dataOf: (form) => ({ caseId: said(form, 'caseId'), parcelIds: parcelsIn(form) })
  },
  {
    step: 'hold-answer',
    type: 'RecordHoldResult',
    isFact: true,
    title: 'holdAnswer',
    hint: 'holdAnswerHint',
    isNext: true,
    inputs: [
      { type: 'one', name: 'held', label: 'answer', codes: ['Held', 'HoldRefused'] },
      { type: 'one', name: 'stage', label: 'howFar', codes: ['Picking', 'Allocating', 'InWarehouse', 'Outbound'] }
    ],
    offered: ({ entries }) => {
      const asked = lastOf(entries, ['FulfilmentHoldRequested'])
      return asked === undefined || isBehind(entries, answers, asked)
        ? []
        : [{ hidden: { parcels: listIn(asked, 'parcelIds').join(' ') } }]
    },
    dataOf: (form) => ({
      parcelIds: parcelsIn(form),
      held: said(form, 'held') === 'Held',
      stage: said(form, 'stage')
    })
  },
  {
    step: 'release-parcels',
    type: 'ReleaseFulfilment',
    title: 'releaseParcels',
    hint: 'releaseParcelsHint',
    isNext: true,
    inputs: [{ type: 'one', name: 'ground', label: 'ground', codes: ['AddressSaved', 'ChangeEnded'] }],
    offered: ({ entries }) => {
      const held = openHold(entries)
      const isOver = isBehind(entries, ['AddressAmended', ...endsOfCase], held, { caseId: textIn(held, 'caseId') })
      return held === undefined || !isOver ? [] : [{ hidden: { parcels: listIn(held, 'parcelIds').join(' ') } }]
    },
    dataOf: (form) => ({ parcelIds: parcelsIn(form), why: said(form, 'ground') })
  },
  {
    step: 'reroute',
    type: 'RouteAddressChange',
    title: 'reroute',
    hint: 'rerouteHint',
    isNext: true,
    inputs: [],
    offered: (at) =>
      at.address.pending
        .filter(({ status, caseId }) => status === 'Confirmed' && isOtherwiseNow(at, caseId))
        .map(({ caseId }) => ({ hidden: { caseId } })),
    dataOf: (form) => ({ caseId: said(form, 'caseId') })
  }
]
