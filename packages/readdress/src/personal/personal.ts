import { foundIn } from '@readdress/order-views'
import {
  type DerivedStore,
  type DisclosurePolicy,
  decodeAccessCommand,
  decodeErasureCommand,
  type ErasurePolicy,
  genericDisclosurePolicy,
  genericErasurePolicy,
  handleAccesses,
  handleErasures
} from '@readdress/privacy'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import type { OrderHandler } from '../handle-orders.ts'
import type { Questions } from '../questions/questions.ts'
import type { ShopViews } from '../shop-views.ts'
import type { Stores } from '../stores.ts'
import { attach } from './attachments/attach.ts'
import { revealAttachment } from './attachments/open-attachment.ts'
import { checked } from './checked-commands.ts'
import { notifyRecipients } from './confirm-erasure.ts'
import { continueErasures } from './continue-erasures.ts'
import { derivedData } from './derived-data.ts'
import { destroySearchKeys, type SearchKeysAndOrders } from './destroy-search-keys.ts'
import { liftRestriction, refuseErasure, withdrawErasure } from './ending-erasures.ts'
import { erase } from './erase.ts'
import { type Erasing, standing } from './erasing.ts'
import { approveErasure } from './erasures.ts'
import { openExportRequests } from './export/open-requests.ts'
import { type Exporting, provideExport } from './export/provide-export.ts'
import { requestExport } from './export/request-export.ts'
import { containIncident, notifySubjectOfIncident, recordIncident, reportIncident } from './incidents.ts'
import { linkPerson } from './link.ts'
import { requestLinkedErasures } from './linked-erasures.ts'
import type { NotSealedStore, PersonalData } from './personal-data.ts'
import { reconcile } from './reconcile.ts'
import { requestErasure } from './request-erasure.ts'
import { reveal } from './reveal.ts'
import { rotateSubjectKeys } from './rotate-subject-keys.ts'

/** The rules under which personal data are shown and erased; those that come with the library, if not said. */
export interface PersonalDataRules {
  readonly disclosures?: DisclosurePolicy
  readonly erasures?: ErasurePolicy
  /** Whatever else holds something made of personal values, and must forget a person who is erased. */
  readonly derivedData?: ReadonlyArray<DerivedStore>
}

/** What may be done with the personal data of a shop. */
export const personalData = (
  {
    views,
    retention,
    ...stores
  }: Omit<Stores, 'views'> & Pick<SearchKeysAndOrders, 'retention'> & { readonly views: ShopViews },
  handleOrder: OrderHandler,
  questions: Pick<Questions, 'accessLog' | 'currentAddress' | 'retentionCalendar'>,
  rules: PersonalDataRules
): PersonalData => {
  if (stores.keys === null) return nothing
  const {
    disclosures = genericDisclosurePolicy,
    erasures: policy = genericErasurePolicy,
    derivedData: others = []
  } = rules
  const { keys, attachments, opened, events, raw, searchKeys } = stores
  const handleAccess = checked(decodeAccessCommand, handleAccesses(opened, { policy: disclosures }))
  const revealing: Exporting = { raw, opened, keys, handleAccess, questions }
  const recording = { events, handleAccess, handleOrder }
  const erasing: Erasing = {
    events,
    keys,
    policy,
    handleErasure: checked(decodeErasureCommand, handleErasures(opened, { policy })),
    handleOrder,
    questions,
    progress: {
      open: () => views.erasures.ask((view) => foundIn(view, 'open', 'open')),
      ofOrder: (orderId) => views.erasures.ask((view) => foundIn(view, 'order', orderId))
    },
    derived: [...derivedData({ keys, attachments }, handleOrder, views), ...others],
    searchAnew: (orderId) => views.orderSearch.rebuildDocuments({ orderId })
  }
  return {
    areSealed: true,
    reveal: (asked) => reveal(revealing, asked),
    attach: (wish) => attach({ keys, attachments }, wish),
    openAttachment: (asked) => revealAttachment({ ...revealing, attachments }, asked),
    link: (link) => linkPerson(keys, link),
    requestExport: (wish) => requestExport(revealing, wish),
    exportRequests: () => openExportRequests(events),
    export: (wish) => provideExport(revealing, wish),
    requestErasure: (wish) => requestErasure(erasing, wish),
    requestLinkedErasures: (wish) => requestLinkedErasures(erasing, wish),
    approveErasure: (about) => approveErasure(erasing, about),
    erase: (about) => erase(erasing, about),
    refuseErasure: (about) => refuseErasure(erasing, about),
    withdrawErasure: (about) => withdrawErasure(erasing, about),
    liftRestriction: (about) => liftRestriction(erasing, about),
    notifyRecipients: (told) => notifyRecipients(erasing, told),
    continueErasures: (continuing = {}) => continueErasures(erasing, continuing),
    destroySearchKeys: () => destroySearchKeys({ searchKeys, views, retention }),
    reconcile: () => reconcile(erasing),
    rotateSubjectKeys: (following) => rotateSubjectKeys({ keys, handleAccess }, following),
    recordIncident: (happened) => recordIncident(recording, happened),
    containIncident: (containment) => containIncident(recording, containment),
    reportIncident: (report) => reportIncident(recording, report),
    notifySubjectOfIncident: (told) => notifySubjectOfIncident(recording, told),
    erasure: (erasureId) => () => standing(erasing, erasureId)
  }
}

/** The refusal of whatever needs sealed values. */
export const inTheClear: NotSealedStore = {
  type: 'StoreInTheClear',
  remedy: 'Personal values lie in the clear in this store: seal it with readdress seal --from DIR --to DIR first.'
}

const refused = () => TaskEither.left(inTheClear)
const nothing: PersonalData = {
  areSealed: false,
  reveal: refused,
  attach: refused,
  openAttachment: refused,
  link: refused,
  requestExport: refused,
  exportRequests: refused,
  export: refused,
  requestErasure: refused,
  requestLinkedErasures: refused,
  approveErasure: refused,
  erase: refused,
  refuseErasure: refused,
  withdrawErasure: refused,
  liftRestriction: refused,
  notifyRecipients: refused,
  continueErasures: refused,
  destroySearchKeys: refused,
  reconcile: refused,
  rotateSubjectKeys: refused,
  recordIncident: refused,
  containIncident: refused,
  reportIncident: refused,
  notifySubjectOfIncident: refused,
  erasure: refused
}
