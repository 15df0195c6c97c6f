import * as Either from 'fp-ts/lib/Either.js'
import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { Actor } from '../../values/actor.ts'
import { plus } from '../../values/duration.ts'
import type { ApproveAddressChange, RequestApproval } from '../agreement-commands.ts'
import type { ApprovalKind } from '../enumerations.ts'
import { planChange } from '../plan-change.ts'
import { type ConfirmedChange, confirmedChange } from './confirmed-change.ts'

/** A yes that the change needs is asked for, once. The silence of a second operator is never a yes, whatever the policy says of others. */
export const requestApproval = (command: InContext<RequestApproval>, order: PlacedOrder): Decision => {
  const { data, context, occurredAt } = command
  const change = confirmedChange(order, data.caseId)
  if (Either.isLeft(change)) return refuse(change.left)
  if (askedFor(change.right, data.kind) !== undefined) return accept()
  const { requirements } = planChange(order, command, change.right.toPlan)
  const { dueAfter, onSilence } = context.policy.approval
  return requirements.some(({ kind }) => kind === data.kind)
    ? accept({
        type: 'ApprovalRequested',
        data: {
          caseId: data.caseId,
          kind: data.kind,
          dueAt: data.dueAt ?? plus(occurredAt, dueAfter),
          onSilence: data.kind === 'SecondOperator' ? 'Expire' : onSilence
        }
      })
    : refuse({ type: 'NotRequested', kind: data.kind })
}

/** The yes is given by somebody who may; a second operator is somebody else than whoever took in or verified the request. */
export const approveAddressChange = (command: InContext<ApproveAddressChange>, order: PlacedOrder): Decision => {
  const { data, actor, type } = command
  const change = confirmedChange(order, data.caseId)
  if (Either.isLeft(change)) return refuse(change.left)
  const asked = askedFor(change.right, data.kind)
  if (asked === undefined) return refuse({ type: 'NotRequested', kind: data.kind })
  if (asked.approved) return accept()
  if (!mayApprove(actor, data.kind)) return refuse({ type: 'ActorNotPermitted', role: actor.role, command: type })
  const earlierStep = data.kind === 'SecondOperator' ? earlierStepOf(actor, change.right) : null
  return earlierStep === null
    ? accept({ type: 'AddressChangeApproved', data: { ...data, basis: 'Explicit' } })
    : refuse({ type: 'FourEyesBroken', step: type, earlierStep })
}

const askedFor = ({ confirmation }: ConfirmedChange, kind: ApprovalKind) =>
  confirmation.approvals.find((one) => one.kind === kind)

const earlierStepOf = ({ id }: Actor, { one, confirmation }: ConfirmedChange): string | null => {
  if (one.requestedBy === id) return 'RequestAddressChange'
  return confirmation.verifiedBy === id ? 'VerifyAddressChange' : null
}

const mayApprove = ({ role }: Actor, kind: ApprovalKind): boolean => {
  switch (kind) {
    case 'SecondOperator':
      return role === 'SellerSupervisor'
    case 'Warehouse':
      return true
    case 'Merchant':
    case 'Platform':
      return role !== 'Warehouse'
  }
}
