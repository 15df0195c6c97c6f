import { a } from '../moving-parcel.ts'
import { agentLi, guangzhouStranger, mianyang, platform } from '../samples.ts'
import type { Row } from './rows.ts'
import { amended, caseEnded, confirmedInVain, instructed, movedOn, withoutCase } from './state-groups.ts'

const save = { caseId: a, version: 2, address: mianyang, expectedVersion: 1 }
const elsewhere = { ...mianyang, detail: '9号' }
const abroad = {
  region: { country: { code: 'NO', name: 'Norge' }, city: { code: null, name: 'Oslo' } },
  recipientName: 'Kari Nordmann',
  phone: '+4722334455',
  detail: 'Storgata 1'
}

export const amendmentRows: ReadonlyArray<Row> = [
  {
    command: 'DraftAmendment',
    data: { caseId: a, version: 2, address: mianyang },
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutCase],
      ['NotConfirmed', 'requested', 'verified'],
      [
        ['AmendmentDrafted'],
        'confirmed',
        'moving, confirmed',
        ...instructed,
        ...amended,
        ...movedOn,
        ...confirmedInVain
      ],
      ['CaseStatusForbids', ...caseEnded]
    ]
  },
  {
    command: 'DraftAmendment',
    how: 'of another version',
    data: { caseId: a, version: 1, address: mianyang },
    comesTo: [['UnknownReference', 'confirmed']]
  },
  {
    command: 'DraftAmendment',
    how: 'with a masked name',
    data: { caseId: a, version: 2, address: { ...mianyang, recipientName: '张*' } },
    comesTo: [['MaskedText', 'confirmed']]
  },
  {
    command: 'AmendAddress',
    how: 'of another version',
    data: { ...save, version: 1 },
    comesTo: [['UnknownReference', 'confirmed']]
  },
  {
    command: 'AmendAddress',
    how: 'with a masked name',
    data: { ...save, address: { ...mianyang, recipientName: '张*' } },
    comesTo: [['MaskedText', 'confirmed']]
  },
  {
    command: 'AmendAddress',
    data: save,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutCase],
      ['NotVerified', 'requested'],
      ['NotConfirmed', 'verified'],
      [['AddressAmended'], 'confirmed'],
      ['nothing', ...amended],
      ['RouteForbidsAmending', 'moving, confirmed', ...instructed, ...movedOn],
      ['CaseStatusForbids', ...caseEnded],
      ['AddressIsLocked', 'confirmed, locked'],
      ['OrderIsCancelled', 'confirmed, cancelled']
    ]
  },
  {
    command: 'AmendAddress',
    how: 'with another house number',
    data: { ...save, address: elsewhere },
    comesTo: [['SavedDiffersFromConfirmed', 'confirmed', 'amended']]
  },
  {
    command: 'AmendAddress',
    how: 'on a version that is not ordered',
    data: { ...save, expectedVersion: 2 },
    comesTo: [['StaleAddressVersion', 'confirmed', 'moving, confirmed']]
  },
  {
    command: 'AmendAddress',
    how: 'by the operator who asked for it',
    data: save,
    by: { actor: agentLi },
    comesTo: [['FourEyesBroken', 'asked by the operator himself, confirmed']]
  },
  {
    command: 'AmendAddress',
    how: 'by somebody else than the operator who asked for it',
    data: save,
    by: { actor: platform },
    comesTo: [[['AddressAmended'], 'asked by the operator himself, confirmed']]
  },
  {
    command: 'AmendAddress',
    how: 'to another country',
    data: { ...save, address: abroad },
    comesTo: [['CountryMayNotChange', 'abroad, confirmed']]
  },
  {
    command: 'AmendAddress',
    how: 'for another person',
    data: { ...save, address: guangzhouStranger },
    comesTo: [['RequirementsOpen', 'for another person, confirmed']]
  },
  {
    command: 'AmendAddress',
    how: 'beyond the changes that the platform allows',
    data: { ...save, expectedVersion: 7 },
    comesTo: [['ChangeLimitReached', 'fifth change on WeChat, another wish in effect']]
  },
  {
    command: 'AmendAddress',
    how: 'too late',
    data: save,
    comesTo: [['AuthorisationLapsed', 'confirmed, long ago']]
  }
]
