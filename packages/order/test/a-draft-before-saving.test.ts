import { describe, test } from 'vitest'
import { id, orderUnderTest } from './order-under-test.ts'
import { chengdu, mianyang } from './samples.ts'
import { confirms, verifies } from './steps.ts'

const a = id('ca5e', 1)

const confirmed = (address: object = mianyang, before: object = chengdu) =>
  orderUnderTest()
    .placedAndPaid('01 09:00', before)
    .asks('01 10:00', a, address)
    .gives('AddressChangeRequested')
    .and(verifies('01 10:02', a))
    .and(confirms('01 10:03', a, address, 2))

const draft = (address: object = mianyang, more: object = {}) => ({ caseId: a, version: 2, address, ...more })
const region = (province: string, city: string) => ({
  country: { code: 'CN', name: '中国' },
  province: { code: province, name: '四川省' },
  city: { code: city, name: '绵阳市' }
})

describe('an address that is typed in and not yet saved', () => {
  test('is compared with the ordered one', () => {
    confirmed()
      .when('01 10:05', 'DraftAmendment', draft())
      .gives(['AmendmentDrafted', { changedFields: ['City', 'District', 'Street', 'Detail'], warnings: [] }])
  })

  test.each([
    [
      'a city of another province',
      { region: region('510000', '440100'), district: { code: null, name: '涪城区' } },
      ['CityNotOfProvince']
    ],
    ['a district of another city', { district: { code: '510107', name: '武侯区' } }, ['DistrictNotOfCity']],
    ['a district whose code nobody knows', { district: { code: null, name: '涪城区' } }, []],
    ['a postcode of five digits', { postcode: '62100' }, ['PostcodeUnlikely']],
    ['a postcode of six digits', { postcode: '621000' }, []],
    ['a locker', { point: 'Locker' }, ['NotToADoor']],
    [
      'all of these at once',
      {
        region: region('440000', '510700'),
        district: { code: '510107', name: '武侯区' },
        postcode: 'A',
        point: 'Station'
      },
      ['CityNotOfProvince', 'DistrictNotOfCity', 'PostcodeUnlikely', 'NotToADoor']
    ]
  ])('is to be looked at again for %s', (_what, part, warnings) => {
    const address = { ...mianyang, ...part }
    confirmed(address).when('01 10:05', 'DraftAmendment', draft(address)).gives(['AmendmentDrafted', { warnings }])
  })

  test('is to be looked at again for what the tables of the shop say', () => {
    confirmed()
      .when('01 10:05', 'DraftAmendment', draft(mianyang, { warnings: ['PostcodeNotOfCity'] }))
      .gives(['AmendmentDrafted', { warnings: ['PostcodeNotOfCity'] }])
  })

  test('abroad is not measured by the codes and postcodes of China', () => {
    const oslo = {
      region: { country: { code: 'NO', name: 'Norge' }, city: { code: '03', name: 'Oslo' } },
      recipientName: 'Kari Nordmann',
      phone: '+4722334455',
      detail: 'Karl Johans gate 1',
      postcode: '0154'
    }
    confirmed(oslo, { ...oslo, detail: 'Karl Johans gate 2' })
      .when('01 10:05', 'DraftAmendment', draft(oslo))
      .gives(['AmendmentDrafted', { warnings: [] }])
  })

  test('is recorded once, and again when something else is to be asked about it', () => {
    const wrong = { ...mianyang, district: { code: '510104', name: '锦江区' } }
    confirmed()
      .when('01 10:05', 'DraftAmendment', draft(wrong))
      .gives(['AmendmentDrafted', { warnings: ['DistrictNotOfCity'] }])
      .when('01 10:06', 'DraftAmendment', draft(wrong))
      .givesNothing()
      .when('01 10:07', 'DraftAmendment', draft())
      .gives(['AmendmentDrafted', { warnings: [] }])
      .when('01 10:08', 'DraftAmendment', draft())
      .givesNothing()
  })
})
