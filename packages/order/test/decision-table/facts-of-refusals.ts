import type { AddressChangeCase, OrderError, PlacedOrder } from '@readdress/order'

/** What was asked, of which order, when and by whom. */
export interface Asked {
  readonly command: string
  readonly data: Readonly<Record<string, unknown>>
  readonly role: string
  readonly at: string
  readonly order: PlacedOrder | null
}

type Parcel = PlacedOrder['parcel']['parcels'][number]
type Facts = ReadonlyArray<object>
type FactsOf = {
  readonly [Type in OrderError['type']]: (asked: Asked, said: Extract<OrderError, { type: Type }>) => Facts
}

/** The facts that a refusal may state about what was asked, worked out from the order; it must state one of these. */
export const factsOf = (asked: Asked, said: OrderError): Facts => {
  const of = facts[said.type] as (asked: Asked, said: OrderError) => Facts
  return of(asked, said)
}

// Where a fact needs as much work as the rule itself, it is looked at only whether it can be one.
const statedIf = <Said extends OrderError>(said: Said, holds: boolean): Facts => {
  const { type: _type, ...stated } = said
  return holds ? [stated] : []
}

const whole = ({ order }: Asked): PlacedOrder => {
  if (order === null) throw new Error('There is no order that a fact could be about.')
  return order
}
const cases = (asked: Asked): ReadonlyArray<AddressChangeCase> => whole(asked).addressChange.cases
const caseIn = (asked: Asked) =>
  cases(asked).filter(({ caseId }) => named(asked, 'caseId', 'byCaseId').includes(caseId))
const confirmedIn = (asked: Asked) => caseIn(asked).flatMap((one) => ('confirmation' in one ? [one.confirmation] : []))
const parcelsIn = (asked: Asked): ReadonlyArray<Parcel> => whole(asked).parcel.parcels
const parcelIn = (asked: Asked) =>
  parcelsIn(asked).filter(({ parcelId }) => named(asked, 'parcelId', 'parcelIds').includes(parcelId))
const intercepts = (asked: Asked) => whole(asked).carrierIntercept.intercepts
const open = ['Asked', 'Accepted', 'InProgress', 'Cancelling']
const openIntercepts = (asked: Asked): Facts =>
  intercepts(asked).flatMap(({ interceptId, action, status }) =>
    open.includes(status) ? [{ interceptId, action }] : []
  )
const labelsIn = (asked: Asked) => parcelIn(asked).flatMap((parcel) => ('label' in parcel ? [parcel.label] : []))
const carriers = (asked: Asked) => labelsIn(asked).map(({ carrier }) => carrier)
const stageIn = (asked: Asked) =>
  parcelIn(asked).map((parcel) =>
    'stage' in parcel && parcel.status !== 'Returned' && parcel.status !== 'Lost' ? parcel.stage : parcel.status
  )
const ordered = (asked: Asked) => whole(asked).addressChange.ordered
const countryOf = (asked: Asked, version: number) =>
  whole(asked).addressChange.versions[version - 1]?.address.region.country.code

/** The texts in some fields of the command, alone or in a list, also of the lines. */
const named = ({ data }: Asked, ...fields: ReadonlyArray<string>): ReadonlyArray<string> =>
  fields.flatMap((field) => {
    const value = data[field]
    return value === undefined ? [] : Array.isArray(value) ? value.map(String) : [String(value)]
  })
const lineIds = ({ data }: Asked): ReadonlyArray<string> =>
  Array.isArray(data['lines']) ? data['lines'].map(({ lineId }: { readonly lineId: string }) => lineId) : []

const references = (asked: Asked): Facts =>
  Object.entries({
    Case: named(asked, 'caseId', 'byCaseId', 'ref'),
    Parcel: named(asked, 'parcelId', 'parcelIds', 'fromParcelId', 'newParcelId', 'ref').concat(outcomesOf(asked)),
    Version: named(asked, 'version', 'baseVersion', 'claimedVersion', 'toVersion', 'expectedVersion', 'matchesVersion'),
    Amendment: named(asked, 'version'),
    Line: lineIds(asked),
    Intercept: named(asked, 'interceptId', 'ref'),
    Resolution: named(asked, 'resolutionId', 'ref'),
    Enquiry: named(asked, 'enquiryId', 'ref'),
    Investigation: named(asked, 'investigationId'),
    Remedy: named(asked, 'remedyId'),
    Claim: named(asked, 'claimId'),
    Note: named(asked, 'noteId'),
    ServiceReview: ['A-1001'],
    Improvement: named(asked, 'actionId'),
    Dispute: named(asked, 'disputeId', 'ref'),
    LegalHold: named(asked, 'holdId'),
    DataSubject: named(asked, 'subject'),
    Message: named(asked, 'messageId'),
    Fact: sourcesOf(asked),
    TrackingNumber: named(asked, 'trackingNumber', 'oldNumber')
  }).flatMap(([kind, ids]) => ids.map((id) => ({ kind, id })))

const sourcesOf = ({ data }: Asked): ReadonlyArray<string> =>
  [data['sources'], data['corrections']].flatMap((sources) =>
    Array.isArray(sources) ? sources.map(({ eventId }: { readonly eventId: string }) => eventId) : []
  )

const outcomesOf = ({ data }: Asked): ReadonlyArray<string> =>
  Array.isArray(data['outcomes']) ? data['outcomes'].map(({ parcelId }: { readonly parcelId: string }) => parcelId) : []

const maskedIn = ({ data }: Asked): ReadonlyArray<string> => {
  const places = { recipientName: 'Name', phone: 'Phone', street: 'Street', detail: 'Detail' }
  const address = Object(data['address'] ?? data)
  return Object.entries(places).flatMap(([field, name]) => (/[*＊]/.test(String(address[field] ?? '')) ? [name] : []))
}

const facts: FactsOf = {
  OrderUnknown: () => [{ orderId: 'A-1001' }],
  UnknownReference: references,
  IdReused: references,
  InvalidValue: (_asked, said) => statedIf(said, said.problem !== '' && /^[a-z]/.test(said.field)),
  MaskedText: (asked) => [{ fields: maskedIn(asked) }],
  IncompleteAddress: (_asked, said) => statedIf(said, said.missing.length > 0),
  ValueErased: (_asked, said) => statedIf(said, said.need === 'Address'),
  ActorNotPermitted: ({ command, role }) => [{ command, role }],
  DeadlineNotReached: ({ data, at }, said) =>
    statedIf(said, said.deadline === data['deadline'] && said.ref === data['ref'] && said.dueAt > at),
  NotRequested: (_asked, said) => statedIf(said, /^[A-Z][A-Za-z]+$/.test(said.kind)),
  OrderAlreadyPlaced: (asked) => [{ orderId: 'A-1001', platformOrderNo: whole(asked).placement.platformOrderNo }],
  EmptyOrder: () => [{}],
  OrderIsCancelled: ({ at }, said) => statedIf(said, said.cancelledAt <= at),
  PartsHandedOver: (asked) => [
    {
      parcelIds: parcelsIn(asked)
        .filter(({ status }) => status === 'Shipped' || status === 'Delivered' || status === 'Lost')
        .map(({ parcelId }) => parcelId)
    }
  ],
  LinkToSelf: () => [{}],
  NotAVirtualNumber: ({ data }) => [{ version: data['version'] }],
  RiskHoldActive: ({ at }, said) => statedIf(said, said.since <= at),
  NothingToChange: (asked) =>
    cases(asked)
      .filter(({ status }) => ['Requested', 'Verified', 'Confirmed'].includes(status))
      .map(({ caseId }) => ({ version: ordered(asked), openCaseId: caseId })),
  CaseStatusForbids: (asked) =>
    caseIn(asked).map((one) => ({
      caseId: one.caseId,
      status: one.status,
      byCaseId: one.status === 'Superseded' ? one.byCaseId : null
    })),
  CaseAlreadyEffective: (asked) => confirmedIn(asked).map(({ version }) => ({ caseId: asked.data['caseId'], version })),
  ProposalOutdated: (asked) =>
    caseIn(asked).map(({ proposal }) => ({ given: asked.data['proposal'], current: proposal.number })),
  NotVerified: (asked, said) =>
    statedIf(said, caseIn(asked).some(({ reached }) => reached === said.reached) && said.required > 'L1'),
  VerificationLapsed: (asked) =>
    caseIn(asked).flatMap((one) => ('verification' in one ? [{ validUntil: one.verification.validUntil }] : [])),
  NewContactNotTrusted: ({ data }) =>
    Array.isArray(data['factors'])
      ? data['factors'].map(({ factor, contactVersion }) => ({ kind: factor, contactVersion }))
      : [{ kind: data['kind'], contactVersion: null }],
  NotConfirmed: (asked) => caseIn(asked).map(({ caseId, proposal }) => ({ caseId, proposal: proposal.number })),
  ConfirmedDiffersFromProposal: (_asked, said) => statedIf(said, said.fields.length > 0),
  AuthorisationLapsed: (asked) => confirmedIn(asked).map(({ authorisedUntil }) => ({ authorisedUntil })),
  RequirementsOpen: (_asked, said) => statedIf(said, said.open.length > 0),
  StaleAddressVersion: (asked) =>
    [...named(asked, 'expectedVersion', 'version').map(Number), ...labelsIn(asked).map(({ version }) => version)].map(
      (expected) => ({ expected, current: ordered(asked) })
    ),
  SavedDiffersFromConfirmed: (_asked, said) => statedIf(said, said.fields.length > 0),
  RouteForbidsAmending: (_asked, said) =>
    statedIf(said, said.routes.length > 0 && !said.routes.some((route) => /Amend|Reissue/.test(route))),
  CountryMayNotChange: (asked) =>
    confirmedIn(asked).map(({ version }) => ({
      from: countryOf(asked, ordered(asked)),
      to: countryOf(asked, version)
    })),
  ChangeLimitReached: (asked, said) =>
    statedIf(said, said.made === whole(asked).addressChange.changesMade && said.max <= said.made),
  AddressIsLocked: (asked) => [{ ...whole(asked).addressChange.lock }],
  FourEyesBroken: (_asked, said) =>
    statedIf(said, said.step !== '' && said.earlierStep !== '' && said.step !== said.earlierStep),
  QuantityExceeded: (asked, said) => statedIf(said, lineIds(asked).includes(said.lineId) && said.available >= 0),
  LabelAlreadyValid: (asked) =>
    labelsIn(asked).map(({ trackingNumber }) => ({ parcelId: asked.data['parcelId'], trackingNumber })),
  NoValidLabel: ({ data }) => [{ parcelId: data['parcelId'] }],
  TrackingNumberInUse: (asked) =>
    parcelsIn(asked)
      .filter(({ trackingNumbers }) =>
        named(asked, 'trackingNumber', 'newNumber').some((number) => trackingNumbers.includes(number))
      )
      .map(({ parcelId }) => ({ parcelId })),
  ChangePending: (asked) =>
    cases(asked)
      .filter(({ status }) => status === 'Verified' || status === 'Confirmed')
      .map(({ caseId, status }) => ({ caseId, status })),
  AmendmentUnconfirmed: (asked) => [
    { version: ordered(asked), platformState: whole(asked).addressChange.platformState }
  ],
  FulfilmentOnHold: (asked) => parcelIn(asked).map(({ parcelId, hold }) => ({ parcelId, dueAt: hold?.dueAt })),
  VirtualNumberExpired: (asked, said) => statedIf(said, said.version === ordered(asked) && said.validUntil <= asked.at),
  PlatformAddressNotRechecked: ({ data }) => [
    { lastCheckedAt: Object(data['platformCheck'] ?? { checkedAt: null }).checkedAt, maxAge: 'PT15M' }
  ],
  PlatformAddressStale: (asked) => [{ version: ordered(asked) }],
  ParcelNotShipped: (asked, said) =>
    statedIf(
      said,
      parcelIn(asked).some(({ parcelId }) => parcelId === said.parcelId) && !/Transit|HandedOver/.test(said.stage)
    ),
  ParcelAlreadyShipped: (asked) =>
    parcelIn(asked).flatMap(({ parcelId }) => stageIn(asked).map((stage) => ({ parcelId, stage }))),
  ParcelFinal: (asked, said) =>
    statedIf(
      said,
      /Delivered|Returned|Cancelled|Lost/.test(said.stage) &&
        parcelsIn(asked).some(({ parcelId }) => parcelId === said.parcelId)
    ),
  InterceptAlreadyOpen: openIntercepts,
  InterceptInProgress: openIntercepts,
  InterceptNotOffered: (asked) => carriers(asked).map((carrier) => ({ carrier, action: asked.data['action'] })),
  InterceptWindowClosed: (asked) =>
    carriers(asked).flatMap((carrier) => stageIn(asked).map((stage) => ({ carrier, stage }))),
  InterceptAlreadyUsed: (asked) =>
    carriers(asked).flatMap((carrier) => intercepts(asked).map(({ interceptId }) => ({ carrier, interceptId }))),
  OwnAccountOnly: (asked) => carriers(asked).map((carrier) => ({ carrier })),
  ShipperBarredRedirect: ({ data }) => [{ parcelId: data['parcelId'] }],
  PickupConsentMissing: ({ data }) => [{ parcelId: data['parcelId'] }],
  ResolutionNotAgreed: (asked, said) =>
    statedIf(said, named(asked, 'parcelId', 'fromParcelId').includes(said.parcelId)),
  EscalationTooEarly: ({ data, at }, said) => statedIf(said, said.rung === data['rung'] && said.earliest > at),
  IssueNotOpen: (asked, said) => {
    const { care, parcel } = whole(asked)
    const ids = [...named(asked, 'issueId'), ...[...care.enquiries, ...care.damages].map(({ issueId }) => issueId)]
    const parcelIds = parcel.parcels.map(({ parcelId }) => parcelId)
    return statedIf(
      said,
      said.issueId === null
        ? said.parcelId !== null && parcelIds.includes(said.parcelId)
        : ids.includes(said.issueId) && (said.parcelId === null || parcelIds.includes(said.parcelId))
    )
  },
  EvidenceMissing: (_asked, said) => statedIf(said, /^(Suspected|ProofOf|LossOr)[A-Z]/.test(said.need)),
  PersonalDataInNote: (_asked, said) => statedIf(said, said.matched.length > 0),
  OutcomeMissing: (asked, said) =>
    statedIf(
      said,
      said.parcelIds.length > 0 && !said.parcelIds.some((parcelId) => outcomesOf(asked).includes(parcelId))
    ),
  IssuesOpen: (asked) => [
    { issueIds: parcelsIn(asked).flatMap(({ issues }) => issues.flatMap((one) => (one.open ? [one.issueId] : []))) }
  ],
  DisputeClosed: (asked) =>
    whole(asked).record.disputes.flatMap((one) =>
      one.status === 'Decided' ? [{ disputeId: one.disputeId, outcome: one.outcome }] : []
    ),
  OptionNotOffered: ({ data }) => [{ option: data['resolution'] ?? data['remedy'] }],
  ReturnNotReceived: ({ data }) => [{ parcelId: data['fromParcelId'] }],
  OfferClosed: (asked) => [
    ...whole(asked).resolution.offers.map(({ resolutionId, status }) => ({ id: resolutionId, status })),
    ...whole(asked).care.remedies.map(({ remedyId, status }) => ({ id: remedyId, status }))
  ],
  RemedyNotAgreed: ({ data }) => [{ remedyId: data['remedyId'] }],
  AmountExceeded: (asked) => [{ max: whole(asked).placement.total }, { max: { minor: '5940', currency: 'CNY' } }],
  ClaimDeadlinePassed: ({ at }, said) => statedIf(said, said.dueAt <= at)
}
