import { describe, test } from 'vitest'
import { accepted, instruction } from './moving-parcel.ts'
import { id, orderUnderTest } from './order-under-test.ts'
import { buyerZhang, mianyang } from './samples.ts'
import { bySystem, confirms, erasureOf, verifies } from './steps.ts'

const a = id('ca5e', 1)

const erased = () =>
  orderUnderTest()
    .placedAndPaid('01 09:00')
    .asks('01 10:00', a, mianyang)
    .gives('AddressChangeRequested')
    .and(verifies('01 10:02', a))
    .and(confirms('01 10:03', a, mianyang, 2))
    .when('01 10:04', 'RecordErasure', erasureOf('buyer', '01 10:04'), {
      ...bySystem,
      source: { system: 'privacy', eventId: 'e-1' }
    })
    .gives('PersonalDataErased')

const nobodyReads = { type: 'ValueErased', subject: 'buyer', because: 'Destroyed', need: 'Address' }

describe('an address that nobody can read any more', () => {
  test('stays so, also when the report of it is declared wrong: the key is gone', () => {
    erased()
      .when('01 10:05', 'DeclareError', { sources: [{ system: 'privacy', eventId: 'e-1' }], reason: 'OtherOrder' })
      .gives('ErrorDeclared')
      .when('01 10:06', 'AmendAddress', { caseId: a, version: 2, address: mianyang, expectedVersion: 1 })
      .isRefused(nobodyReads)
  })

  test('does not become the ordered one', () => {
    erased()
      .when('01 10:05', 'AmendAddress', { caseId: a, version: 2, address: mianyang, expectedVersion: 1 })
      .isRefused(nobodyReads)
  })

  test('is not where a carrier brings a parcel', () => {
    accepted()
      .when('03 09:28', 'WaiveProtection', { caseId: a, scheme: 'PayPalSellerProtection', by: 'Seller' })
      .gives('ProtectionWaived')
      .when('03 09:29', 'RecordErasure', erasureOf('buyer', '03 09:29'), bySystem)
      .gives('PersonalDataErased')
      .when('03 09:30', 'NotifyCarrier', instruction)
      .isRefused(nobodyReads)
  })

  test('is no proposal that could be revised, nor one that could be compared with', () => {
    erased()
      .when(
        '01 10:05',
        'ReviseProposal',
        { caseId: a, address: { ...mianyang, detail: '9号' }, recipientIsBuyer: true },
        { actor: buyerZhang }
      )
      .isRefused(nobodyReads)
      .asks('01 10:06', id('ca5e', 2), mianyang)
      .isRefused(nobodyReads)
  })
})
