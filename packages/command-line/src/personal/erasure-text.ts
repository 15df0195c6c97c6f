import type { Erasure, LiftedRestriction, RequestedErasure } from 'readdress'

/** How an erasure stands, in a line; where its restriction was lifted, also which others still want the data only kept. */
export const erasureText = ({
  erasureId,
  state,
  restrictedBy = []
}: Erasure & Partial<Pick<LiftedRestriction, 'restrictedBy'>>): string => {
  const of = `Erasure ${erasureId}`
  switch (state.status) {
    case 'None':
      return `${of}: nobody asked for it.`
    case 'Living':
      return `${of} of ${state.subject} in order ${state.orderId}: ${requestText(state, restrictedBy)}`
    case 'Destroyed':
      return `${of} of ${state.subject} in order ${state.orderId}: the keys were destroyed at ${state.destroyedAt}, approved by ${state.approvedBy.join(' and ')}. ${effectText(state)}`
  }
}

/** The same where it was asked for now, and in which linked orders it was not. */
export const requestedText = ({ linked, ...erasure }: RequestedErasure): string =>
  linked.length === 0
    ? erasureText(erasure)
    : `${erasureText(erasure)}\n  The same person: ${linked.map(({ orderId, subject }) => `${subject} in ${orderId}`).join(', ')}; with --linked it is asked for there too.`

const effectText = ({
  effectiveAt,
  effectiveBy
}: Extract<Erasure['state'], { readonly status: 'Destroyed' }>): string =>
  effectiveAt === null
    ? `Backups of the keys may hold them until ${effectiveBy}.`
    : `It is done: since ${effectiveAt} nothing is left anywhere.`

const requestText = (
  { request, restricted }: Extract<Erasure['state'], { readonly status: 'Living' }>,
  restrictedBy: LiftedRestriction['restrictedBy']
): string => {
  const others = restrictedBy.length === 0 ? '' : `, for ${restrictedBy.join(' and ')} of the same person`
  const use = restricted === null && others === '' ? 'the data may be used' : `the data may only be kept${others}`
  if (request === null) return `it was refused or taken back; ${use}.`
  const approved = `${request.approvals.length} of 2 persons have approved it.`
  if (request.deferred === null) return `${use}; ${approved}`
  const { ground, until } = request.deferred
  return `${use}; it must wait (${ground})${until === null ? '' : ` until ${until}`}; ${approved}`
}
