import type { Erasure, RequestedErasure } from 'readdress'

/** How an erasure stands, in a line. */
export const erasureText = ({ erasureId, state }: Erasure): string => {
  const of = `Erasure ${erasureId}`
  switch (state.status) {
    case 'None':
      return `${of}: nobody asked for it.`
    case 'Living':
      return `${of} of ${state.subject} in order ${state.orderId}: ${requestText(state)}`
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

const requestText = ({ request, restricted }: Extract<Erasure['state'], { readonly status: 'Living' }>): string => {
  const use = restricted === null ? 'the data may be used' : 'the data may only be kept'
  if (request === null) return `it was refused or taken back; ${use}.`
  const approved = `${request.approvals.length} of 2 persons have approved it.`
  if (request.deferred === null) return `${use}; ${approved}`
  const { ground, until } = request.deferred
  return `${use}; it must wait (${ground})${until === null ? '' : ` until ${until}`}; ${approved}`
}
