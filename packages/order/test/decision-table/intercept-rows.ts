import { i, instruction } from '../moving-parcel.ts'
import { id } from '../order-under-test.ts'
import type { Row } from './rows.ts'
import { movedOn, parcelInTheHouse, withoutParcel } from './state-groups.ts'

const j = id('1e7c', 2)
const other = { interceptId: j, parcelId: 'p1', via: 'Phone' }
const redirect = { ...instruction, interceptId: j }

export const interceptRows: ReadonlyArray<Row> = [
  {
    command: 'NotifyCarrier',
    data: instruction,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', 'shipped', ...withoutParcel],
      ['ParcelNotShipped', ...parcelInTheHouse],
      ['RequirementsOpen', 'moving, confirmed'],
      [
        'nothing',
        'carrier asked',
        'intercept accepted',
        'cancelling',
        'carrier silent',
        'carrier refused',
        'offer open',
        'closed',
        ...movedOn
      ],
      [['CarrierNotified'], 'carrier not reached'],
      ['ParcelFinal', 'delivered']
    ]
  },
  {
    command: 'NotifyCarrier',
    how: 'a second time, to redirect',
    data: redirect,
    comesTo: [
      [['CarrierNotified'], 'moving, settled', 'carrier not reached', 'carrier silent', 'carrier refused'],
      ['InterceptAlreadyOpen', 'carrier asked', 'intercept accepted', 'cancelling'],
      ['InterceptAlreadyUsed', 'redirected'],
      ['ParcelFinal', 'delivered']
    ]
  },
  {
    command: 'NotifyCarrier',
    how: 'to redirect for nobody',
    data: { ...redirect, caseId: undefined },
    comesTo: [['NotRequested', 'moving, settled', 'shipped']]
  },
  {
    command: 'NotifyCarrier',
    how: 'to redirect to another version',
    data: { ...redirect, toVersion: 1 },
    comesTo: [['UnknownReference', 'moving, settled']]
  },
  {
    command: 'NotifyCarrier',
    how: 'too late to redirect',
    data: redirect,
    comesTo: [['AuthorisationLapsed', 'moving, settled long ago']]
  },
  {
    command: 'NotifyCarrier',
    how: 'to redirect for a change that may not take effect',
    data: { ...redirect, toVersion: undefined },
    comesTo: [
      ['NotConfirmed', 'moving, verified'],
      ['AddressIsLocked', 'moving, locked'],
      ['CountryMayNotChange', 'moving, to go abroad'],
      ['FourEyesBroken', 'moving, asked by the operator himself'],
      ['ChangeLimitReached', 'moving, the fifth change made']
    ]
  },
  {
    command: 'NotifyCarrier',
    how: 'to hurry, with the id of another instruction',
    data: { ...redirect, interceptId: i, action: 'Expedite' },
    comesTo: [['IdReused', 'carrier asked', 'carrier not reached']]
  },
  {
    command: 'NotifyCarrier',
    how: 'to bring the parcel back',
    data: { ...other, action: 'ReturnToSender' },
    comesTo: [
      ['ParcelNotShipped', 'label printed'],
      ['ResolutionNotAgreed', 'shipped', 'carrier refused', 'offer open'],
      [['CarrierNotified'], 'way out agreed'],
      ['ParcelFinal', 'delivered']
    ]
  },
  {
    command: 'NotifyCarrier',
    how: 'to hold the parcel for pickup',
    data: { ...other, action: 'HoldForPickup' },
    comesTo: [['PickupConsentMissing', 'shipped', 'carrier refused']]
  },
  {
    command: 'NotifyCarrier',
    how: 'to hurry',
    data: { ...other, action: 'Expedite' },
    comesTo: [
      [['CarrierNotified'], 'amended, an issue open', 'moving, confirmed'],
      ['InterceptNotOffered', 'at the pickup point'],
      ['NotRequested', 'shipped']
    ]
  },
  {
    command: 'NotifyCarrier',
    how: 'to leave the parcel with a neighbour',
    data: { ...other, action: 'LeaveWithNeighbour' },
    comesTo: [['InterceptNotOffered', 'shipped']]
  },
  {
    command: 'NotifyCarrier',
    how: 'against the limits of the carrier or the label',
    data: redirect,
    comesTo: [
      ['ShipperBarredRedirect', 'shipped, redirect barred'],
      ['OwnAccountOnly', 'shipped on the account of the platform'],
      ['InterceptWindowClosed', 'at the pickup point'],
      ['InterceptAlreadyUsed', 'redirected']
    ]
  }
]
