import { Readable } from 'node:stream'
import { CaseId, Code, DataSubject, HoldId, OrderId } from '@readdress/order'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import * as t from 'io-ts'
import { AccessPurpose, Pseudonym, packZip, type Readdress } from 'readdress'
import { mayAsk } from './permissions.ts'
import { type Route, route } from './route.ts'

const Fields = t.readonlyArray(Code)

const ToReveal = t.exact(
  t.intersection([
    t.type({ orderId: OrderId, subject: DataSubject, fields: Fields, purpose: AccessPurpose, legalBasis: Code }),
    t.partial({ caseId: CaseId, underHold: HoldId })
  ])
)

const ToProve = t.exact(
  t.intersection([
    t.type({
      orderId: OrderId,
      recipient: Pseudonym,
      purpose: t.keyof({ Dispute: null, LegalRequest: null }, 'Dispute or LegalRequest'),
      legalBasis: Code
    }),
    t.partial({ disclose: Fields, caseId: CaseId })
  ])
)

/** Personal values in clear, and proof for others. Both are on record before anything is shown, so neither is a GET. */
export const personalDataRoutes = ({
  personal,
  evidence
}: Pick<Readdress, 'personal' | 'evidence'>): ReadonlyArray<Route> => [
  route({
    method: 'POST',
    path: '/orders/{orderId}/reveal',
    summary: 'Personal values of one person in clear, of the address to deliver to, for a purpose.',
    may: mayAsk.reveal,
    reads: ToReveal,
    answers: 'Revealed',
    ask: (asked, { role, id }) =>
      pipe(
        personal.reveal({ ...asked, by: { role, id } }),
        TaskEither.map((body) => ({ body }))
      )
  }),
  route({
    method: 'POST',
    path: '/orders/{orderId}/evidence',
    summary: 'The evidence of the order as a bundle that a stranger verifies, in a ZIP.',
    may: mayAsk.evidence,
    reads: ToProve,
    answers: 'Bundle',
    ask: (wish, { role, id }) =>
      pipe(
        evidence.export({ ...wish, by: { role, id } }),
        TaskEither.map(({ files }) => ({
          mediaType: 'application/zip',
          body: Readable.from(packZip(`evidence-${wish.orderId}`, files))
        }))
      )
  })
]
