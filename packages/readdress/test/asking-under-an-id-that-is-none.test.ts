import * as Either from 'fp-ts/lib/Either.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { orderId, type PersonalShop, personalShop } from './personal-shop.ts'

let kept: PersonalShop
beforeEach(async () => {
  kept = await personalShop()
})
afterEach(() => kept.end())

const by = { role: 'PrivacyOfficer', id: 'p-1' }
const ground = 'SubjectWish'
const typed = '张三 13812341234'
const desk = () => kept.shop().personal

test.each([
  ['an attachment', 'storedAs', () => desk().openAttachment({ ...asked, orderId, storedAs: typed })()],
  ['a request for an export', 'exportId', () => desk().export({ ...wish, exportId: typed })()],
  ['an erasure to approve', 'erasureId', () => desk().approveErasure({ erasureId: typed, by })()],
  ['an erasure to carry out', 'erasureId', () => desk().erase({ erasureId: typed, by })()],
  ['an erasure to refuse', 'erasureId', () => desk().refuseErasure({ erasureId: typed, by, ground })()],
  ['an erasure of receivers', 'erasureId', () => desk().notifyRecipients({ erasureId: typed, by, receivers: ['b'] })()],
  ['an incident', 'incidentId', () => desk().containIncident({ incidentId: typed, by, measures: [] })()]
])('what is typed as the id of %s, and may be a name, is not repeated', async (_, field, ask) => {
  const answer: Either.Either<object, unknown> = await ask()
  expect(answer).toEqual(Either.left({ type: 'InvalidValue', field, problem: 'expected a UUID in lower case' }))
})

const asked = { purpose: 'Dispute', legalBasis: 'LegalClaim', by } as const
const wish = {
  orders: [{ orderId, subject: 'buyer' }],
  requestedBy: 'b-17',
  legalBasis: 'LegalObligation',
  by
} as const
