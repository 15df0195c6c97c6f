import { a } from '../moving-parcel.ts'
import { agentLi, buyerZhang, supervisorChen, warehouse } from '../samples.ts'
import { byPlatform, bySystem } from '../steps.ts'
import type { Row } from './rows.ts'
import { amended, caseEnded, confirmedInVain, instructed, movedOn, withoutCase } from './state-groups.ts'

const buyer = { actor: buyerZhang }
const yuan = (minor: string) => ({ minor, currency: 'CNY' })
const check = { caseId: a, deliverable: true, before: yuan('1000'), after: yuan('1800') }
const paid = { caseId: a, amount: yuan('800'), direction: 'FromBuyer' }

const confirmedOnly = ['confirmed', 'moving, confirmed', ...instructed, ...confirmedInVain] as const
const confirmedAtAll = [...confirmedOnly, ...amended, ...movedOn] as const
const notThere: Row['comesTo'] = [
  ['OrderUnknown', 'nothing placed'],
  ['UnknownReference', ...withoutCase],
  ['CaseStatusForbids', ...caseEnded]
]

export const agreementRows: ReadonlyArray<Row> = [
  {
    command: 'RequestApproval',
    data: { caseId: a, kind: 'Merchant' },
    by: bySystem,
    comesTo: [...notThere, ['NotConfirmed', 'requested', 'verified'], ['NotRequested', ...confirmedAtAll]]
  },
  {
    command: 'RequestApproval',
    how: 'where the policy wants it',
    data: { caseId: a, kind: 'Merchant' },
    by: bySystem,
    comesTo: [
      [['ApprovalRequested'], 'late on WeChat, confirmed'],
      ['nothing', 'approval asked']
    ]
  },
  {
    command: 'ApproveAddressChange',
    data: { caseId: a, kind: 'Merchant' },
    comesTo: [...notThere, ['NotConfirmed', 'requested', 'verified'], ['NotRequested', ...confirmedAtAll]]
  },
  {
    command: 'ApproveAddressChange',
    how: 'that was asked for',
    data: { caseId: a, kind: 'Merchant' },
    by: byPlatform,
    comesTo: [[['AddressChangeApproved'], 'approval asked']]
  },
  {
    command: 'ApproveAddressChange',
    how: 'by the warehouse in place of the merchant',
    data: { caseId: a, kind: 'Merchant' },
    by: { actor: warehouse },
    comesTo: [['ActorNotPermitted', 'approval asked']]
  },
  {
    command: 'ApproveAddressChange',
    how: 'by a second operator',
    data: { caseId: a, kind: 'SecondOperator' },
    by: { actor: supervisorChen },
    comesTo: [
      [['AddressChangeApproved'], 'second operator asked'],
      ['NotRequested', 'second operator needed']
    ]
  },
  {
    command: 'ApproveAddressChange',
    how: 'by the first operator as the second',
    data: { caseId: a, kind: 'SecondOperator' },
    by: { actor: { ...supervisorChen, id: agentLi.id } },
    comesTo: [['FourEyesBroken', 'second operator asked']]
  },
  {
    command: 'RequestConsent',
    data: { caseId: a },
    by: bySystem,
    comesTo: [
      ...notThere,
      ['NotRequested', 'requested', 'verified', ...confirmedOnly],
      ['CaseStatusForbids', ...amended, ...movedOn]
    ]
  },
  {
    command: 'RequestConsent',
    how: 'where the policy wants it',
    data: { caseId: a },
    by: bySystem,
    comesTo: [
      [['ConsentRequested'], 'proposed by the seller'],
      ['nothing', 'consent asked', 'consent given']
    ]
  },
  {
    command: 'GiveConsent',
    data: { caseId: a, proposal: 1 },
    by: buyer,
    comesTo: [
      ...notThere,
      ['NotRequested', 'requested', 'verified', ...confirmedOnly],
      ['CaseStatusForbids', ...amended, ...movedOn]
    ]
  },
  {
    command: 'GiveConsent',
    how: 'that was asked for',
    data: { caseId: a, proposal: 1 },
    by: buyer,
    comesTo: [
      [['ConsentGiven'], 'consent asked'],
      ['nothing', 'consent given']
    ]
  },
  {
    command: 'GiveConsent',
    how: 'to another proposal',
    data: { caseId: a, proposal: 2 },
    by: buyer,
    comesTo: [['ProposalOutdated', 'consent asked']]
  },
  {
    command: 'RecordFreightCheck',
    data: check,
    by: bySystem,
    comesTo: [
      ...notThere,
      ['NotConfirmed', 'requested', 'verified'],
      [['FreightChecked'], ...confirmedOnly],
      ['CaseStatusForbids', ...amended, ...movedOn]
    ]
  },
  {
    command: 'RecordFreightCheck',
    how: 'that says the same',
    data: check,
    by: bySystem,
    comesTo: [['nothing', 'freight higher']]
  },
  {
    command: 'RecordFreightCheck',
    how: 'in two currencies',
    data: { ...check, after: { minor: '300', currency: 'USD' } },
    by: bySystem,
    comesTo: [['InvalidValue', 'confirmed']]
  },
  {
    command: 'SettleFreightDifference',
    data: paid,
    comesTo: [...notThere, ['NotConfirmed', 'requested', 'verified'], ['NotRequested', ...confirmedAtAll]]
  },
  {
    command: 'SettleFreightDifference',
    how: 'that is owed',
    data: { ...paid, reference: 'T-88' },
    comesTo: [[['FreightDifferenceSettled'], 'freight higher']]
  },
  {
    command: 'SettleFreightDifference',
    how: 'the other way round',
    data: { ...paid, direction: 'ToBuyer' },
    comesTo: [['NotRequested', 'freight higher']]
  }
]
