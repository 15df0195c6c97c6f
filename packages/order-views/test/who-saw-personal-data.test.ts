import { foundIn, personalDataAccessLog, personalDataAccessLogProjection } from '@readdress/order-views'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { type AccessUnderTest, accessUnderTest, firstRequest } from '../../privacy/test/access-under-test.ts'
import { documentsOf, viewOver } from './stories.ts'
import { accessRecorded } from './told-by-privacy.ts'

const projection = personalDataAccessLogProjection

const day = (): AccessUnderTest =>
  accessUnderTest()
    .when('05-17 09:00', 'RevealPersonalData', {}, firstRequest)
    .when('05-17 09:05', 'RevealPersonalData', { purpose: 'Audit' }, { by: 'a-2' })
    .when('05-17 09:10', 'RevealPersonalData', { subject: 'recipient-1', receiver: 'SF' })
    .when('05-17 09:15', 'RevealPersonalData', { orderId: 'B-2' }, { by: 'a-2' })
    .when('05-17 09:20', 'RecordIncident')

const nextDay = () => accessUnderTest().when('05-18 09:00', 'RevealPersonalData')

const log = (...days: ReadonlyArray<AccessUnderTest>) => [
  ...accessRecorded(days[0]?.events ?? []),
  ...accessRecorded(days[1]?.events ?? [], '2026-05-18')
]

const found = async (index: string, value: string) => {
  const answer = await foundIn(viewOver(projection, log(day(), nextDay())), index, value)()
  if (Either.isLeft(answer)) throw new Error(answer.left.type)
  return personalDataAccessLog(answer.right).map(
    ({ occurredAt, orderId, subject, actor, result }) =>
      `${occurredAt.slice(5, 16)} ${orderId} ${subject} ${actor.id} ${result}`
  )
}

describe('the access log', () => {
  test('says who saw what of whom, for what, and who got it', () => {
    const [first] = documentsOf(projection, log(day())).values()
    expect(first).toEqual({
      requestId: firstRequest.commandId,
      orderId: 'A-1',
      subject: 'buyer',
      fields: ['Phone'],
      purpose: 'CustomerService',
      legalBasis: 'Contract',
      receiver: 'a-1',
      caseId: null,
      actor: { role: 'SellerAgent', id: 'a-1' },
      occurredAt: '2026-05-17T09:00:00.000Z',
      recordedAt: '2026-05-17T09:00:00.000Z',
      result: 'Disclosed',
      because: null
    })
  })

  test('is found by the order, by the person, by the day and by the actor, the first first', async () => {
    expect(await found('order', 'A-1')).toEqual([
      '05-17T09:00 A-1 buyer a-1 Disclosed',
      '05-17T09:05 A-1 buyer a-2 Refused',
      '05-17T09:10 A-1 recipient-1 a-1 Disclosed',
      '05-18T09:00 A-1 buyer a-1 Disclosed'
    ])
    expect(await found('subject', 'A-1/recipient-1')).toEqual(['05-17T09:10 A-1 recipient-1 a-1 Disclosed'])
    expect(await found('day', '2026-05-18')).toEqual(['05-18T09:00 A-1 buyer a-1 Disclosed'])
    expect(await found('actor', 'a-2')).toEqual([
      '05-17T09:05 A-1 buyer a-2 Refused',
      '05-17T09:15 B-2 buyer a-2 Disclosed'
    ])
  })

  test('says why somebody saw nothing: it was refused, or could not be opened', () => {
    const failed = day().when('05-17 09:30', 'RecordDisclosureFailure')
    const entries = personalDataAccessLog([...documentsOf(projection, log(failed)).values()])
    expect(entries.map(({ result, because }) => [result, because]).slice(0, 2)).toEqual([
      ['Failed', 'KeyUnreadable'],
      ['Refused', 'PurposeForbids']
    ])
  })

  test('tells of the disclosures of whatever it was fed, and of nothing that it was not', () => {
    const onlyFailure = day().when('05-17 09:30', 'RecordDisclosureFailure').events.slice(-1)
    expect(documentsOf(projection, accessRecorded(onlyFailure)).size).toBe(0)
  })
})
