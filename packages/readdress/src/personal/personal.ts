import {
  type DisclosurePolicy,
  type ErasurePolicy,
  genericDisclosurePolicy,
  genericErasurePolicy,
  handleAccesses,
  handleErasures
} from '@readdress/privacy'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import type { OrderHandler } from '../handle-orders.ts'
import type { Questions } from '../questions/questions.ts'
import type { Stores } from '../stores.ts'
import type { NotRevealed, Revealing, ToReveal } from './asking-to-see.ts'
import type { Revealed } from './disclosed-values.ts'
import { erase } from './erase.ts'
import { type Erasing, type Erasure, type NotErased, standing } from './erasing.ts'
import { type AboutErasure, approveErasure, type ErasureWish, requestErasure } from './erasures.ts'
import { reveal } from './reveal.ts'

/** The store keeps personal values in the clear: nobody who reads them is written down, and they cannot be erased. */
export interface NotSealedStore {
  readonly type: 'StoreInTheClear'
  readonly remedy: string
}

type Done<E, A> = TaskEither.TaskEither<E | NotSealedStore, A>

/** What may be done with personal data: shown in clear for a purpose, which is written down first, and erased, by several persons together. */
export interface PersonalData {
  /**
   * Shows values in clear: the only way to them. The entry in the access log is durable before anything is opened, and where it cannot be written
   * nothing is opened; what is refused is written down too.
   */
  readonly reveal: (asked: ToReveal) => Done<NotRevealed, ReadonlyArray<Revealed>>
  /** Asks that the data of one person in one order be erased. From then on they may only be kept, also where the law wants that for years. */
  readonly requestErasure: (wish: ErasureWish) => Done<NotErased, Erasure>
  /** Says yes to an erasure in one's own name: two persons must, and neither may be the one who asked or the one who does it. */
  readonly approveErasure: (about: AboutErasure) => Done<NotErased, Erasure>
  /** Destroys the keys of the person, for ever, and puts it on record. Interrupted anywhere, it is called again. */
  readonly erase: (about: AboutErasure) => Done<NotErased, Erasure>
  /** How an erasure stands. */
  readonly erasure: (erasureId: string) => Done<NotErased, Erasure>
}

/** The rules under which personal data are shown and erased; those that come with the library, if not said. */
export interface PersonalDataRules {
  readonly disclosures?: DisclosurePolicy
  readonly erasures?: ErasurePolicy
}

/** What may be done with the personal data of a shop. */
export const personalData = (
  stores: Stores,
  handleOrder: OrderHandler,
  questions: Pick<Questions, 'currentAddress' | 'retentionCalendar'>,
  { disclosures = genericDisclosurePolicy, erasures = genericErasurePolicy }: PersonalDataRules
): PersonalData => {
  if (stores.keys === null) return nothing
  const { keys, opened, events, raw } = stores
  const revealing: Revealing = {
    raw,
    opened,
    keys,
    handleAccess: handleAccesses(opened, { policy: disclosures }),
    questions
  }
  const handleErasure = handleErasures(opened, { policy: erasures })
  const erasing: Erasing = { events, keys, policy: erasures, handleErasure, handleOrder, questions }
  return {
    reveal: (asked) => reveal(revealing, asked),
    requestErasure: (wish) => requestErasure(erasing, wish),
    approveErasure: (about) => approveErasure(erasing, about),
    erase: (about) => erase(erasing, about),
    erasure: (erasureId) => () => standing(erasing, erasureId)
  }
}

const inTheClear: NotSealedStore = {
  type: 'StoreInTheClear',
  remedy: 'Personal values lie in the clear in this store: seal it with readdress seal --from DIR --to DIR first.'
}

const refused = () => TaskEither.left(inTheClear)
const nothing: PersonalData = {
  reveal: refused,
  requestErasure: refused,
  approveErasure: refused,
  erase: refused,
  erasure: refused
}
