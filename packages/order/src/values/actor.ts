import * as t from 'io-ts'

/** Who may give commands, by the part they play. */
export const ActorRole = t.keyof(
  {
    Buyer: null,
    Recipient: null,
    SellerAgent: null,
    SellerSupervisor: null,
    Warehouse: null,
    Carrier: null,
    Platform: null,
    PlatformSupport: null,
    System: null,
    PrivacyOfficer: null,
    Auditor: null
  },
  'ActorRole'
)
export type ActorRole = t.TypeOf<typeof ActorRole>

export interface ActorIdBrand {
  readonly ActorId: unique symbol
}

/** A random pseudonym without meaning, 1 to 64 letters, digits or hyphens; never an e-mail address, phone number or nickname. */
export const ActorId = t.brand(
  t.string,
  (text): text is t.Branded<string, ActorIdBrand> => /^[A-Za-z0-9-]{1,64}$/.test(text),
  'ActorId'
)
export type ActorId = t.TypeOf<typeof ActorId>

/** Who gave a command: the role and a pseudonym. */
export const Actor = t.readonly(t.strict({ role: ActorRole, id: ActorId }), 'Actor')
export interface Actor extends t.TypeOf<typeof Actor> {}

/** On whose wish a change is made; an operator may be the actor while the buyer is the initiator. */
export const Initiator = t.keyof(
  { Buyer: null, Recipient: null, Seller: null, PlatformSupport: null, Carrier: null, System: null },
  'Initiator'
)
export type Initiator = t.TypeOf<typeof Initiator>

/** Who changed an address on the platform, as far as the platform says. */
export const ChangedBy = t.keyof(
  { Buyer: null, Recipient: null, Seller: null, PlatformSupport: null, Carrier: null, System: null, Unknown: null },
  'ChangedBy'
)
export type ChangedBy = t.TypeOf<typeof ChangedBy>
