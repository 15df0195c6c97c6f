import { a } from '../moving-parcel.ts'
import { id } from '../order-under-test.ts'
import { buyerZhang, mianyang } from '../samples.ts'
import { session, sessionAndCall } from '../steps.ts'
import type { Row } from './rows.ts'
import { amended, caseEnded, confirmedInVain, instructed, movedOn, withoutCase } from './state-groups.ts'

const b = id('ca5e', 2)
const buyer = { actor: buyerZhang }
const elsewhere = { ...mianyang, detail: '9号' }
const mismatch = [{ factor: 'PlatformSession', result: 'Mismatch' }]
const wrongNickname = [...session, { factor: 'Nickname', stated: '小明' }]
const yes = { caseId: a, proposal: 1, address: mianyang, by: 'Buyer', method: 'Chat' }

export const verificationRows: ReadonlyArray<Row> = [
  {
    command: 'VerifyAddressChange',
    data: { caseId: a, proposal: 1, factors: sessionAndCall },
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutCase],
      [['AddressChangeVerified'], 'requested', 'verified'],
      [
        'CaseStatusForbids',
        'confirmed',
        'moving, confirmed',
        ...instructed,
        ...caseEnded,
        ...amended,
        ...movedOn,
        ...confirmedInVain
      ]
    ]
  },
  {
    command: 'VerifyAddressChange',
    how: 'of the other wish',
    data: { caseId: b, proposal: 1, factors: sessionAndCall },
    comesTo: [
      [
        ['AddressChangeVerified', 'AddressChangeSuperseded'],
        'two open cases',
        'two open cases, one verified',
        'two open cases, one confirmed'
      ]
    ]
  },
  {
    command: 'VerifyAddressChange',
    how: 'with the session alone',
    data: { caseId: a, proposal: 1, factors: session },
    comesTo: [
      [['StepUpRequested'], 'of high value, requested'],
      [['AddressChangeVerified'], 'requested', 'verified']
    ]
  },
  {
    command: 'VerifyAddressChange',
    how: 'with another nickname',
    data: { caseId: a, proposal: 1, factors: wrongNickname },
    comesTo: [
      [['VerificationFailed'], 'requested', 'verified'],
      [['VerificationFailed', 'AddressChangeRejected'], 'confirmed'],
      ['CaseStatusForbids', 'amended']
    ]
  },
  {
    command: 'VerifyAddressChange',
    how: 'by somebody else',
    data: { caseId: a, proposal: 1, factors: mismatch },
    comesTo: [
      [['VerificationFailed', 'AddressChangeRejected'], 'requested', 'verified', 'confirmed', 'carrier asked'],
      ['CaseStatusForbids', 'amended', 'rejected']
    ]
  },
  {
    command: 'VerifyAddressChange',
    how: 'with a code sent to the new phone',
    data: {
      caseId: a,
      proposal: 1,
      factors: [{ factor: 'OtpToContactOnFile', result: 'Match', contactVersion: 2 }]
    },
    comesTo: [['NewContactNotTrusted', 'requested', 'confirmed']]
  },
  {
    command: 'VerifyAddressChange',
    how: 'of an outdated proposal',
    data: { caseId: a, proposal: 2, factors: session },
    comesTo: [['ProposalOutdated', 'requested', 'verified']]
  },
  {
    command: 'ConfirmNewAddress',
    data: yes,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutCase],
      ['NotVerified', 'requested'],
      [['NewAddressConfirmed', 'AddressChangeRouted'], 'verified'],
      ['nothing', 'confirmed', 'moving, confirmed', ...instructed, ...confirmedInVain],
      ['CaseStatusForbids', ...caseEnded, ...amended, ...movedOn]
    ]
  },
  {
    command: 'ConfirmNewAddress',
    how: 'with another house number',
    data: { ...yes, address: elsewhere },
    comesTo: [
      ['NotVerified', 'requested'],
      ['ConfirmedDiffersFromProposal', 'verified', 'confirmed'],
      ['CaseStatusForbids', 'amended']
    ]
  },
  {
    command: 'ConfirmNewAddress',
    how: 'as if he who asked in the chat had entered it himself, with nothing repeated',
    data: { caseId: a, proposal: 1, by: 'Buyer', method: 'SelfService' },
    comesTo: [['ConfirmedDiffersFromProposal', 'verified', 'confirmed']]
  },
  {
    command: 'ConfirmNewAddress',
    how: 'in a chat, with nothing repeated',
    data: { caseId: a, proposal: 1, by: 'Buyer', method: 'Chat' },
    comesTo: [
      ['NotVerified', 'requested'],
      ['ConfirmedDiffersFromProposal', 'verified', 'confirmed'],
      ['CaseStatusForbids', 'amended']
    ]
  },
  {
    command: 'ConfirmNewAddress',
    how: 'by a consent that nobody gave, with nothing repeated',
    data: { caseId: a, proposal: 1, by: 'Buyer', method: 'Consent' },
    comesTo: [['ConfirmedDiffersFromProposal', 'verified', 'confirmed']]
  },
  {
    command: 'ConfirmNewAddress',
    how: 'of an outdated proposal',
    data: { ...yes, proposal: 2 },
    comesTo: [
      ['NotVerified', 'requested'],
      ['ProposalOutdated', 'verified', 'confirmed']
    ]
  },
  {
    command: 'ConfirmNewAddress',
    how: 'without the missing phone',
    data: { ...yes, address: { ...mianyang, phone: undefined } },
    comesTo: [['IncompleteAddress', 'incomplete, verified']]
  },
  {
    command: 'ConfirmNewAddress',
    how: 'too late',
    data: yes,
    comesTo: [['VerificationLapsed', 'verified, long ago']]
  },
  {
    command: 'WithdrawAddressChange',
    data: { caseId: a, by: 'Buyer' },
    by: buyer,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutCase],
      [
        ['AddressChangeWithdrawn'],
        'requested',
        'verified',
        'confirmed',
        'moving, confirmed',
        'carrier not reached',
        'carrier silent',
        'carrier refused',
        'offer open',
        ...confirmedInVain
      ],
      ['CaseAlreadyEffective', 'closed', ...amended, ...movedOn],
      ['InterceptInProgress', 'carrier asked', 'intercept accepted', 'cancelling'],
      ['nothing', 'withdrawn'],
      ['CaseStatusForbids', 'rejected', 'superseded', 'invalidated', 'expired']
    ]
  }
]
