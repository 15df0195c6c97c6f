import type { EvidenceRef } from '@readdress/order'
import type { KeyId } from '@readdress/privacy'
import type * as TaskEither from 'fp-ts/lib/TaskEither.js'
import type { NotRevealed, ToReveal } from './asking-to-see.ts'
import type { AttachmentToKeep, NotAttached } from './attachments/attach.ts'
import type { AttachmentInClear, AttachmentNotShown, AttachmentToOpen } from './attachments/open-attachment.ts'
import type { RecipientsTold } from './confirm-erasure.ts'
import type { ContinuedErasure, ContinuingErasures } from './continue-erasures.ts'
import type { SearchKeysKept } from './destroy-search-keys.ts'
import type { Revealed } from './disclosed-values.ts'
import type { GroundedErasure, LiftedRestriction } from './ending-erasures.ts'
import type { Erasure, NotErased } from './erasing.ts'
import type { AboutErasure } from './erasures.ts'
import type { ExportRequestsUnread, OpenExportRequest } from './export/open-requests.ts'
import type { ExportWish, NotExported, ProvidedExport } from './export/provide-export.ts'
import type { ExportNotRequested, ExportRequestWish, RequestedExport } from './export/request-export.ts'
import type {
  IncidentContainment,
  IncidentNotRecorded,
  IncidentReport,
  IncidentTold,
  IncidentToRecord
} from './incidents.ts'
import type { NotLinked, PersonLink } from './link.ts'
import type { LinkedErasure, LinkedErasureWish } from './linked-erasures.ts'
import type { Incident } from './read-incident.ts'
import type { Reconciled } from './reconcile.ts'
import type { ErasureWish, RequestedErasure } from './request-erasure.ts'
import type { KeysNotRotated, KeysToFollow } from './rotate-subject-keys.ts'

/** The store keeps personal values in the clear: nobody who reads them is written down, and they cannot be erased. */
export interface NotSealedStore {
  readonly type: 'StoreInTheClear'
  readonly remedy: string
}

type Done<E, A> = TaskEither.TaskEither<E | NotSealedStore, A>

/** What may be done with personal data: shown in clear for a purpose, which is written down first, handed to the person, and erased, by several persons together. */
export interface PersonalData {
  /** Whether personal values are sealed in this store, each person's under keys of his own; where they are not, all that follows is refused. */
  readonly areSealed: boolean
  /**
   * Shows values in clear: the only way to them. The entry in the access log is durable before anything is opened, and where it cannot be written
   * nothing is opened; what is refused is written down too.
   */
  readonly reveal: (asked: ToReveal) => Done<NotRevealed, ReadonlyArray<Revealed>>
  /** Puts on record that somebody asks for everything about himself, and until when he must be answered: `export` does, with the id of the request. */
  readonly requestExport: (wish: ExportRequestWish) => Done<ExportNotRequested, RequestedExport>
  /** Who asked for everything about himself and was not answered yet, since when and until when he must be, by his pseudonym; who is to be answered first comes first. */
  readonly exportRequests: () => Done<ExportRequestsUnread, ReadonlyArray<OpenExportRequest>>
  /**
   * Hands over everything about one person: the values in clear with their events, who saw them and wanted to, how long they are kept. It is a disclosure:
   * the access log comes first, also with the digest of what is handed over. What is about others is masked. Files are listed; `openAttachment` opens each.
   */
  readonly export: (wish: ExportWish) => Done<NotExported, ProvidedExport>
  /**
   * Seals a file about a person and keeps it outside the events, and gives what an event says of it: put it into the `evidence` of the command that the file
   * belongs to, for only what an event names can be opened again. It goes with the keys of the person.
   */
  readonly attach: (wish: AttachmentToKeep) => Done<NotAttached, EvidenceRef>
  /** Opens a file that an event names; like `reveal`, it is written down before. */
  readonly openAttachment: (asked: AttachmentToOpen) => Done<AttachmentNotShown, AttachmentInClear>
  /** Says who a person of an order is across orders, so that an export of one order brings those of the others; no event holds it. */
  readonly link: (link: PersonLink) => Done<NotLinked, void>
  /** Asks that the data of one person in one order be erased. From then on they may only be kept, also where the law wants that for years. What was asked for already is not asked for twice. It names the orders that are linked to the person. */
  readonly requestErasure: (wish: ErasureWish) => Done<NotErased, RequestedErasure>
  /**
   * Asks for it in an order and in all that are linked to the person, an erasure for each, and tells of each order what came of it: one that is refused keeps
   * no other from it. Interrupted, it is called again: what somebody wants already is not asked for twice.
   */
  readonly requestLinkedErasures: (wish: LinkedErasureWish) => Done<NotErased, ReadonlyArray<LinkedErasure>>
  /** Says yes to an erasure in one's own name: two persons must, and neither may be the one who asked or the one who does it. */
  readonly approveErasure: (about: AboutErasure) => Done<NotErased, Erasure>
  /** Destroys the keys of the person, for ever, and puts it on record. Interrupted anywhere, it is called again. */
  readonly erase: (about: AboutErasure) => Done<NotErased, Erasure>
  /** Says that a request is not followed. The data may still only be kept, until that is lifted. */
  readonly refuseErasure: (about: GroundedErasure) => Done<NotErased, Erasure>
  /** Takes a request back. The data may still only be kept, until that is lifted. */
  readonly withdrawErasure: (about: AboutErasure) => Done<NotErased, Erasure>
  /** Lets the data of a person be used again, unless another erasure of the same person wants them only kept: it names which. */
  readonly liftRestriction: (about: GroundedErasure) => Done<NotErased, LiftedRestriction>
  /** Puts on record that these, who were given some of the data, have been told that they are erased. */
  readonly notifyRecipients: (told: RecipientsTold) => Done<NotErased, Erasure>
  /**
   * Takes every erasure as far as it can go now, and says what was done and what each still waits for: called once a day, it carries out what two persons have
   * approved and ends what no backup holds any more. One that cannot go on keeps no other from it.
   */
  readonly continueErasures: (continuing?: ContinuingErasures) => Done<NotErased, ReadonlyArray<ContinuedErasure>>
  /**
   * Destroys the search key of each half-year all of whose orders need not be kept any longer, and tells which half-years these were: called once a day. Their
   * orders are then found by their numbers, and by no nickname or telephone, not even in a backup of the views.
   */
  readonly destroySearchKeys: () => Done<SearchKeysKept, ReadonlyArray<string>>
  /** After the keys were restored from a backup, before anything is read: destroys, restricts and holds again what the record says. */
  readonly reconcile: () => Done<NotErased, Reconciled>
  /** Has another key follow that of each person of an order, for what is sealed from now on, and puts it on record; gives the ids of the new keys. */
  readonly rotateSubjectKeys: (following: KeysToFollow) => Done<KeysNotRotated, ReadonlyArray<KeyId>>
  /** Puts on record that something happened to personal data. */
  readonly recordIncident: (happened: IncidentToRecord) => Done<IncidentNotRecorded, Incident>
  /** Says what was done against an incident; again when more was done. */
  readonly containIncident: (containment: IncidentContainment) => Done<IncidentNotRecorded, Incident>
  /** Says to which authority an incident was reported. */
  readonly reportIncident: (report: IncidentReport) => Done<IncidentNotRecorded, Incident>
  /** Says that a person was told of an incident. */
  readonly notifySubjectOfIncident: (told: IncidentTold) => Done<IncidentNotRecorded, Incident>
  /** How an erasure stands. */
  readonly erasure: (erasureId: string) => Done<NotErased, Erasure>
}
