import { carrierProfiles, genericCarrier } from '@readdress/order'
import { describe, expect, test } from 'vitest'

const profile = (carrier: string) => carrierProfiles.find((one) => one.carrier === carrier)

describe('what a carrier is known to offer', () => {
  test.each([
    ['sf', { onceOnly: true }],
    ['kuaidi100', { actions: ['RedirectToAddress', 'ReturnToSender', 'ReturnToOriginStation'] }],
    ['jumdata', { ownAccountOnly: true, stages: ['HandedOver', 'InTransit', 'AtDestinationCity'] }],
    ['ups', { onceOnly: true, shipperMayBar: true, feeOn: 'Success' }],
    ['usps', { stages: ['HandedOver', 'InTransit', 'AtDestinationCity'], feeOn: 'Success' }],
    ['fedex', { shipperMayBar: true, stages: ['HandedOver', 'InTransit', 'AtDestinationCity'] }],
    ['dhl', { actions: expect.arrayContaining(['RedirectToAddress', 'LeaveWithNeighbour', 'Redeliver']) }]
  ])('is in the profile of %s', (carrier, offers) => {
    expect(profile(carrier)).toMatchObject({ carrier, ...offers })
  })

  test('is the generic profile where nothing is known, and it comes last', () => {
    expect(carrierProfiles.at(-1)).toBe(genericCarrier)
  })
})
