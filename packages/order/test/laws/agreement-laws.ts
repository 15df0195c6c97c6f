import { type AddressChangeCase, type OrderEvent, type PlacedOrder, sameAddress } from '@readdress/order'
import { type EventOf, type Law, ofEvents, ofOrders } from './law.ts'

const effective = ['AddressAmended', 'CarrierNotified'] as const

const caseOf = (order: PlacedOrder, caseId: string | null): AddressChangeCase | undefined =>
  order.addressChange.cases.find((one) => one.caseId === caseId)

/** Whether an event moves something to an address, and not back to the sender. */
const movesToAddress = ({ data }: EventOf<(typeof effective)[number]>): boolean =>
  !('toVersion' in data) || data.toVersion !== null

const stepsOf = (events: ReadonlyArray<OrderEvent>, type: OrderEvent['type'], caseId: string) =>
  events.filter((event) => event.type === type && 'caseId' in event.data && event.data.caseId === caseId)

const filled = ['district', 'recipientName', 'phone', 'street', 'detail', 'postcode', 'organization'] as const

/** The laws about what others agree to, and about the proposal that they agree to. */
export const agreementLaws: ReadonlyArray<Law> = [
  ofEvents('I10: an operator who asked for a change does not carry it out', effective, (event, { before }) => {
    const one = caseOf(before, event.data.caseId)
    return !movesToAddress(event) || one?.initiator !== 'Seller' || one.requestedBy !== event.metadata.actor.id
  }),
  ofEvents(
    'I10: a second operator is neither the first one nor the one who carries it out',
    effective,
    (event, step) => {
      const one = caseOf(step.before, event.data.caseId)
      if (!movesToAddress(event) || one === undefined || !('confirmation' in one)) return true
      if (one.confirmation.required !== 'L4') return true
      const approval = one.confirmation.approvals.find(({ kind }) => kind === 'SecondOperator')
      return (
        approval?.approved === true &&
        approval.approvedBy !== null &&
        ![one.requestedBy, one.confirmation.verifiedBy, event.metadata.actor.id].includes(approval.approvedBy)
      )
    }
  ),
  ofEvents(
    'where the buyer must consent, nothing takes effect before he has',
    effective,
    (event, { before, command }) => {
      const one = caseOf(before, event.data.caseId)
      const needed = command.context.policy.sellerEditNeedsConsent.required && movesToAddress(event)
      return !needed || one?.channel === 'PlatformSelfService' || one?.consent?.given === true
    }
  ),
  ofEvents('I27: a revision that only fills in keeps the verification', ['ProposalRevised'], ({ data }, step) => {
    if (!data.verificationKept) return true
    const one = caseOf(step.before, data.caseId)
    const old = one?.proposal.address
    return (
      one?.status === 'Verified' &&
      old !== undefined &&
      filled.every((part) => old[part] === null || sameAddress({ ...data.address, [part]: old[part] }, data.address))
    )
  }),
  ofOrders('I27: any other revision voids what was checked, confirmed, approved and consented', (order, history) => {
    const last = history.at(-1)?.events.find((event) => event.type === 'ProposalRevised')
    if (last?.type !== 'ProposalRevised' || last.data.verificationKept) return true
    const one = caseOf(order, last.data.caseId)
    return one?.consent === null && (one.status === 'Requested' || one.status === 'Rejected')
  }),
  ofOrders('a yes by silence comes only where silence was said to be one', (_order, history) => {
    const events = history.flatMap((step) => step.events)
    return events.every((event) => {
      if (event.type !== 'AddressChangeApproved' || event.data.basis !== 'Silence') return true
      return stepsOf(events, 'ApprovalRequested', event.data.caseId).some(
        (asked) =>
          asked.type === 'ApprovalRequested' &&
          asked.data.kind === event.data.kind &&
          asked.data.onSilence === 'Approve'
      )
    })
  })
]
