import * as Either from 'fp-ts/lib/Either.js'
import { versionOf } from '../../address-change/state.ts'
import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import type { Happened } from '../../order-event.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { isHandedOver } from '../../parcel/stage-of.ts'
import { type Parcel, parcelOf } from '../../parcel/state.ts'
import { buyer } from '../../values/data-subject.ts'
import { readStatedAddress, type StatedAddress } from '../../values/stated-address.ts'
import type { AnswerRedirectQuestion } from '../commands.ts'
import { redirectQuestionOf } from '../state.ts'

/** Whoever the parcel is for says whether he wished the redirect; a yes may be followed by the address, a no stands. */
export const answerRedirectQuestion = (command: InContext<AnswerRedirectQuestion>, order: PlacedOrder): Decision => {
  const { data } = command
  const parcel = parcelOf(order.parcel, data.parcelId)
  if (parcel === undefined) return unknownReference('Parcel', data.parcelId)
  const question = redirectQuestionOf(order.carrierIntercept, data.parcelId)
  if (question === undefined) return refuse({ type: 'NotRequested', kind: 'RedirectAnswer' })
  switch (question.status) {
    case 'Open':
      return data.confirmed ? confirmed(data, order, parcel) : denied(data)
    case 'Confirmed':
      if (!data.confirmed) return refuse({ type: 'NotRequested', kind: 'RedirectAnswer' })
      return data.address === undefined || !isLost(parcel) ? accept() : confirmed(data, order, parcel)
    case 'Denied':
      return data.confirmed ? refuse({ type: 'NotRequested', kind: 'RedirectAnswer' }) : accept()
  }
}

const isLost = (parcel: Parcel): boolean => isHandedOver(parcel) && parcel.routed === 'Unknown'

const denied = ({ parcelId, by, messageId }: AnswerRedirectQuestion['data']): Decision =>
  accept({ type: 'RedirectDenied', data: { parcelId, by, messageId: messageId ?? null } })

const confirmed = (data: AnswerRedirectQuestion['data'], order: PlacedOrder, parcel: Parcel): Decision => {
  const { parcelId, by, address } = data
  const answer = { parcelId, by, messageId: data.messageId ?? null }
  return address === undefined
    ? accept({ type: 'RedirectConfirmed', data: { ...answer, version: null, address: null, recipient: null } })
    : confirmedTo(answer, address, order, parcel)
}

const confirmedTo = (
  answer: Pick<Extract<Happened, { type: 'RedirectConfirmed' }>['data'], 'parcelId' | 'by' | 'messageId'>,
  stated: StatedAddress,
  order: PlacedOrder,
  parcel: Parcel
): Decision => {
  // Another place, for the same person.
  const labelled = 'label' in parcel ? versionOf(order.addressChange, parcel.label.version) : undefined
  const recipient = labelled?.recipient ?? buyer
  const address = readStatedAddress(stated, recipient)
  if (Either.isLeft(address)) return refuse(address.left)
  const version = order.addressChange.versions.length + 1
  const { parcelId } = answer
  const rerouted: Happened = {
    type: 'ParcelRerouted',
    data: { parcelId, version, fromVersion: null, basis: 'BuyerConfirmed', interceptId: null }
  }
  return accept(
    { type: 'RedirectConfirmed', data: { ...answer, version, address: address.right, recipient } },
    ...(isLost(parcel) ? [rerouted] : [])
  )
}
