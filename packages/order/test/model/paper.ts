import { type OrderState, type PlacedOrder, type PostalAddress, usePersonal } from '@readdress/order'
import { filesInState } from './record-in-state.ts'

// What a clerk with pencil and paper would keep of an order: no more than is needed to say where everything goes.

/** One wish: how far it is, what place it names, when and by whom it was asked. */
export interface CaseOnPaper {
  status: string
  proposal: number
  place: string
  version: number | null
  /** Whether another way out was agreed. */
  agreed: boolean
  readonly askedAt: number
  readonly askedBy: string
}

/** One parcel: where its label says, and where the carrier takes it. */
export interface ParcelOnPaper {
  status: string
  readonly pieces: number
  /** The parcel that came back and is sent again with this one. */
  readonly again: string | null
  label: number | null
  routed: number | 'Unknown' | null
  /** The version to which the carrier redirected it on our word. */
  redirectedTo: number | null
}

/** One instruction to a carrier. */
export interface InterceptOnPaper {
  readonly parcelId: string
  readonly caseId: string | null
  readonly version: number | null
  isOpen: boolean
}

/** The whole sheet. Version n stands at place n - 1; `before` is the version that was ordered before it. */
export interface Paper {
  cancelled: boolean
  locked: boolean
  /** Whether somebody was erased: then it is not known any more what places they were. */
  erased: boolean
  pieces: number
  readonly versions: Array<{ readonly place: string; before: number | null }>
  ordered: number
  changes: number
  readonly cases: Map<string, CaseOnPaper>
  readonly parcels: Map<string, ParcelOnPaper>
  /** Whose tracking number it is. */
  readonly numbers: Map<string, string>
  readonly intercepts: Map<string, InterceptOnPaper>
  /** The case that a way out was offered for. */
  readonly offers: Map<string, string>
  /** What was agreed to make good. */
  readonly remedies: Map<string, string>
  /** What stands behind everything else that has a name of its own: notes, disputes, holds, enquiries, remedies. */
  readonly files: Map<string, string>
  /** When that was said, of what may be said in any order. */
  readonly said: Map<string, string>
}

/** A sheet on which nothing stands. */
export const emptySheet = (): Paper => ({
  cancelled: false,
  locked: false,
  erased: false,
  pieces: 0,
  versions: [],
  ordered: 0,
  changes: 0,
  cases: new Map(),
  parcels: new Map(),
  numbers: new Map(),
  intercepts: new Map(),
  offers: new Map(),
  remedies: new Map(),
  files: new Map(),
  said: new Map()
})

/** Whether a wish may still come to something that it has not come to. */
export const isUndecided = ({ status }: CaseOnPaper): boolean =>
  status === 'Requested' || status === 'Verified' || status === 'Confirmed'

const found = <A>(what: A | undefined): A => {
  if (what === undefined) throw new Error('The clerk was told of something that does not stand on his sheet.')
  return what
}

/** A case that must be there. */
export const caseOf = (paper: Paper, caseId: string): CaseOnPaper => found(paper.cases.get(caseId))

/** A parcel that must be there. */
export const parcelOf = (paper: Paper, parcelId = ''): ParcelOnPaper => found(paper.parcels.get(parcelId))

/** An instruction that must be there. */
export const interceptOf = (paper: Paper, interceptId: string) => found(paper.intercepts.get(interceptId))

/** The cases for which a carrier may still do something; with a parcel that has arrived or come back it can do nothing any more. */
export const askedFor = ({ intercepts, parcels }: Paper): ReadonlyArray<string | null> =>
  [...intercepts.values()]
    .filter(({ isOpen, parcelId }) => isOpen && parcels.get(parcelId)?.status === 'Shipped')
    .map(({ caseId }) => caseId)

/** What can be seen of an order on paper and in the state alike. */
export interface Seen {
  readonly places: ReadonlyArray<string>
  readonly ordered: number
  readonly changes: number
  readonly cases: Readonly<Record<string, string>>
  readonly parcels: Readonly<Record<string, string>>
  readonly openIntercepts: ReadonlyArray<string>
  readonly files: Readonly<Record<string, string>>
}

type Routed = ParcelOnPaper['routed']

const spelled = (status: string, label: number | null, routed: Routed): string =>
  `${status}, label ${label}, routed ${routed}`

/** What is seen on paper. */
export const onPaper = (paper: Paper): Seen => ({
  places: paper.erased ? [] : paper.versions.map(({ place }) => place),
  ordered: paper.ordered,
  changes: paper.changes,
  cases: Object.fromEntries([...paper.cases].map(([caseId, { status }]) => [caseId, status])),
  parcels: Object.fromEntries(
    [...paper.parcels].map(([parcelId, { status, label, routed }]) => [parcelId, spelled(status, label, routed)])
  ),
  openIntercepts: [...paper.intercepts].filter(([, { isOpen }]) => isOpen).map(([interceptId]) => interceptId),
  files: Object.fromEntries(paper.files)
})

const open = ['Asked', 'Accepted', 'InProgress', 'Cancelling']

/** What is seen in the state of the order. */
export const inState = (state: OrderState): Seen =>
  state.status === 'NotPlaced'
    ? onPaper(emptySheet())
    : {
        places: state.record.dataSubjects.some(({ status }) => status === 'Erased')
          ? []
          : state.addressChange.versions.map(({ address }) => placeOf(address)),
        ordered: state.addressChange.ordered,
        changes: state.addressChange.changesMade,
        cases: Object.fromEntries(state.addressChange.cases.map(({ caseId, status }) => [caseId, status])),
        parcels: Object.fromEntries(state.parcel.parcels.map((parcel) => [parcel.parcelId, spelledParcel(parcel)])),
        openIntercepts: state.carrierIntercept.intercepts
          .filter(({ status }) => open.includes(status))
          .map(({ interceptId }) => interceptId),
        files: filesInState(state)
      }

const spelledParcel = (parcel: PlacedOrder['parcel']['parcels'][number]): string => {
  const label = 'label' in parcel ? parcel.label.version : null
  const routed = 'routed' in parcel ? (parcel.routed === 'Unknown' ? parcel.routed : parcel.routed.version) : null
  return spelled(parcel.status, label, routed)
}

const text = (value: PostalAddress['detail']): string =>
  value === null ? '' : usePersonal<string, string>(value, { known: (words) => words, erased: (why) => why })

const placeOf = ({ detail, organization }: PostalAddress): string => `${text(detail)} ${text(organization)}`.trim()

/** How many pieces some lines hold. */
export const piecesOf = (lines: ReadonlyArray<{ readonly quantity: number }>): number =>
  lines.reduce((sum, { quantity }) => sum + quantity, 0)

/** The words by which a place is known again; they differ between all planted addresses. */
export const placeNamed = ({ detail, organization }: { readonly detail?: string; readonly organization?: string }) =>
  `${detail ?? ''} ${organization ?? ''}`.trim()
