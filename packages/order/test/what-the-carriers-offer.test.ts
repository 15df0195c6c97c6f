import { carrierProfiles, genericCarrier } from '@readdress/order'
import { describe, expect, test } from 'vitest'

// Known answers, typed from what the carriers say of their services.

const untilTheDoor = ['HandedOver', 'InTransit', 'AtDestinationCity', 'OutForDelivery']
const beforeTheDoor = untilTheDoor.slice(0, 3)

const generic = {
  carrier: 'generic',
  actions: ['RedirectToAddress', 'ReturnToSender', 'HoldForPickup'],
  stages: untilTheDoor,
  onceOnly: false,
  ownAccountOnly: false,
  feeOn: 'Success',
  shipperMayBar: false,
  claimWithin: 'P30D'
}

const differences: ReadonlyArray<readonly [string, object]> = [
  [
    'sf',
    {
      actions: [
        'RedirectToAddress',
        'ReturnToSender',
        'HoldForPickup',
        'Redeliver',
        'ConvertToDoor',
        'RescheduleDelivery',
        'ChangeRecipient',
        'Expedite',
        'VoidLabel'
      ],
      stages: [...untilTheDoor, 'AtPickupPoint'],
      onceOnly: true
    }
  ],
  [
    'kuaidi100',
    {
      actions: ['RedirectToAddress', 'ReturnToSender', 'ReturnToOriginStation'],
      stages: [...untilTheDoor.slice(1), 'AtPickupPoint']
    }
  ],
  [
    'jumdata',
    {
      actions: ['RedirectToAddress', 'ReturnToSender', 'ReturnToOriginStation'],
      stages: beforeTheDoor,
      ownAccountOnly: true
    }
  ],
  [
    'ups',
    {
      actions: ['RedirectToAddress', 'ReturnToSender', 'HoldForPickup', 'RescheduleDelivery'],
      onceOnly: true,
      shipperMayBar: true,
      claimWithin: 'P60D'
    }
  ],
  ['usps', { stages: beforeTheDoor, claimWithin: 'P60D' }],
  [
    'fedex',
    {
      actions: ['RedirectToAddress', 'HoldForPickup', 'RescheduleDelivery'],
      stages: beforeTheDoor,
      shipperMayBar: true,
      claimWithin: 'P60D'
    }
  ],
  [
    'dhl',
    {
      actions: [
        'RedirectToAddress',
        'ReturnToSender',
        'HoldForPickup',
        'Redeliver',
        'RescheduleDelivery',
        'LeaveWithNeighbour'
      ]
    }
  ],
  ['generic', {}]
]

describe('what a carrier is known to offer', () => {
  test.each(differences)('is in the profile of %s', (carrier, difference) => {
    expect(carrierProfiles.find((one) => one.carrier === carrier)).toEqual({ ...generic, ...difference, carrier })
  })

  test('is the generic profile where nothing is known, and it comes last', () => {
    expect(carrierProfiles.map(({ carrier }) => carrier)).toEqual(differences.map(([carrier]) => carrier))
    expect(carrierProfiles.at(-1)).toBe(genericCarrier)
  })
})
