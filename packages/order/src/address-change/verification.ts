// These names are the storage format.
import * as t from 'io-ts'
import { Code } from '../values/text.ts'

/** One thing checked to see whether the initiator is the buyer. */
export const VerificationFactor = t.keyof(
  {
    Nickname: null,
    OrderNumber: null,
    OrderTime: null,
    PaidAmount: null,
    Items: null,
    PhoneLast4: null,
    PlatformSession: null,
    OtpToContactOnFile: null,
    CallbackToNumberOnFile: null,
    PaymentInstrument: null,
    IdDocument: null,
    Extension: null
  },
  'VerificationFactor'
)
export type VerificationFactor = t.TypeOf<typeof VerificationFactor>

/** Whether a factor shows what somebody knows, or what he has. */
export const FactorKind = t.keyof({ Knowledge: null, Possession: null }, 'FactorKind')
export type FactorKind = t.TypeOf<typeof FactorKind>

/** How a check came out; NotAvailable is neither good nor bad. */
export const FactorResult = t.keyof({ Match: null, Mismatch: null, NotAvailable: null }, 'FactorResult')
export type FactorResult = t.TypeOf<typeof FactorResult>

/** A factor with its result; what was stated is compared and dropped. One that a shop adds has the name of its checker, and the kind that the policy gave it. */
export const CheckedFactor = t.union(
  [
    t.readonly(t.strict({ factor: t.literal('Extension'), name: Code, kind: FactorKind, result: FactorResult })),
    t.readonly(t.strict({ factor: VerificationFactor, result: FactorResult }))
  ],
  'CheckedFactor'
)
export type CheckedFactor = t.TypeOf<typeof CheckedFactor>

/** What a set of factors is worth, from nothing (L0) to two operators (L4). */
export const Level = t.keyof({ L0: null, L1: null, L2: null, L3: null, L4: null }, 'Level')
export type Level = t.TypeOf<typeof Level>

/** How risky a case looks. */
export const RiskBand = t.keyof({ Low: null, Medium: null, High: null, Blocked: null }, 'RiskBand')
export type RiskBand = t.TypeOf<typeof RiskBand>

/** A fact that adds to, or takes from, the risk score of a case. */
export const RiskSignal = t.keyof(
  {
    OutsideAuthenticatedChannel: null,
    YoungAccount: null,
    ValueAtLeastT1: null,
    ValueAtLeastT2: null,
    OtherProvince: null,
    OtherCountry: null,
    AfterShipping: null,
    BillingCountryDiffers: null,
    PlatformRiskHold: null,
    SameCityAndPhone: null,
    OtpOnFilePassed: null,
    NewPhoneNameAndAddress: null,
    AccountCredentialsChanged: null,
    SecondChange: null,
    ThirdChange: null,
    KnownForwarderLockerOrBox: null,
    SameNewAddressOnOtherAccounts: null,
    UrgencyAndNoCallback: null,
    DisputedInstrument: null,
    AddressInBuyersBook: null,
    GiftConfirmedByRecipient: null
  },
  'RiskSignal'
)
export type RiskSignal = t.TypeOf<typeof RiskSignal>
