import { randomUUID } from 'node:crypto'
import { type Action, said, saidIfAny } from '../action.ts'
import { type Entries, isBehind, lastOf, textIn } from '../happened.ts'

const questions = ['WhereIsIt', 'WhyDelayed', 'WhoSigned', 'HowDamaged']
const vias = ['Phone', 'Portal', 'CarrierApi', 'PlatformApi', 'Courier']
const causes = [
  'Missorted',
  'Backlog',
  'WeatherOrTraffic',
  'AddressUnreadable',
  'RecipientUnreachable',
  'CustomsHold',
  'WaitingForFee',
  'DeliveredElsewhere',
  'Lost',
  'Damaged',
  'NoTrace',
  'Other'
]
const rungs = ['PlatformSupport', 'PostalRegulator', 'ConsumerHotline', 'SmallClaims']
const nextActions = ['CallCarrier', 'CallBuyer', 'WatchTracking', 'AgreeRemedy']
const solutions = ['MovesAgain', 'Received', 'CameBackAsAgreed', 'Explained', 'MadeGood']

const openEnquiry = (entries: Entries) => {
  const asked = lastOf(entries, ['CarrierEnquiryOpened'])
  const enquiryId = textIn(asked, 'enquiryId')
  return isBehind(entries, ['CarrierEnquiryAnswered'], asked, { enquiryId }) ? undefined : asked
}

const ofEnquiry = (entries: Entries) => {
  const enquiryId = textIn(openEnquiry(entries), 'enquiryId')
  return enquiryId === '' ? [] : [{ hidden: { enquiryId } }]
}

const problemAmong = (codes: ReadonlyArray<string>) =>
  ({ type: 'one', name: 'issueId', label: 'problem', codes }) as const

/** A problem with a parcel: who looks after it, what its carrier says, and how it was solved. */
export const askingCarrier: ReadonlyArray<Action> = [
  {
    step: 'assign',
    type: 'AssignIssue',
    title: 'assign',
    hint: 'assignHint',
    isNext: true,
    inputs: [
      { type: 'one', name: 'nextAction', label: 'nextAction', codes: nextActions },
      { type: 'date', name: 'dueAt', label: 'doneBy', required: true }
    ],
    offered: ({ problems, session: { caller } }) => {
      const codes = problems.filter(({ owner }) => owner === null).map(({ id }) => id)
      const owner = { type: 'text', name: 'owner', label: 'owner', value: caller.id, required: true } as const
      return codes.length === 0 ? [] : [{ hidden: {}, inputs: [problemAmong(codes), owner] }]
    },
    dataOf: (form) => ({
      issueId: said(form, 'issueId'),
      owner: said(form, 'owner'),
      nextAction: said(form, 'nextAction'),
      dueAt: `${said(form, 'dueAt')}T10:00:00.000Z`
    })
  },
  {
    step: 'enquire',
    type: 'OpenCarrierEnquiry',
    title: 'enquire',
    hint: 'enquireHint',
    isNext: false,
    inputs: [
      { type: 'one', name: 'question', label: 'question', codes: questions },
      { type: 'one', name: 'via', label: 'via', codes: vias }
    ],
    offered: ({ address, entries, problems }) =>
      openEnquiry(entries) === undefined
        ? address.parcels
            .filter(({ routed, returned }) => routed !== null && returned === null)
            .map(({ parcelId }) => {
              const about = problems.find((problem) => problem.parcelId === parcelId)
              return { hidden: { parcelId, ...(about === undefined ? {} : { issueId: about.id }) } }
            })
        : [],
    dataOf: (form) => ({
      enquiryId: randomUUID(),
      parcelId: said(form, 'parcelId'),
      question: said(form, 'question'),
      via: said(form, 'via'),
      ...saidIfAny(form, 'issueId')
    })
  },
  {
    step: 'enquiry-answer',
    type: 'AnswerCarrierEnquiry',
    isFact: true,
    title: 'enquiryAnswer',
    hint: 'enquiryAnswerHint',
    isNext: true,
    inputs: [
      { type: 'one', name: 'cause', label: 'cause', codes: causes },
      { type: 'long', name: 'answer', label: 'theirWords' }
    ],
    offered: ({ entries }) => ofEnquiry(entries),
    dataOf: (form) => ({
      enquiryId: said(form, 'enquiryId'),
      cause: said(form, 'cause'),
      ...saidIfAny(form, 'answer')
    })
  },
  {
    step: 'escalate',
    type: 'EscalateEnquiry',
    title: 'escalate',
    hint: 'escalateHint',
    isNext: false,
    inputs: [
      { type: 'one', name: 'rung', label: 'rung', codes: rungs },
      { type: 'text', name: 'reference', label: 'reference' }
    ],
    offered: ({ entries }) => ofEnquiry(entries),
    dataOf: (form) => ({
      enquiryId: said(form, 'enquiryId'),
      rung: said(form, 'rung'),
      ...saidIfAny(form, 'reference')
    })
  },
  {
    step: 'resolve',
    type: 'ResolveIssue',
    title: 'resolve',
    hint: 'resolveHint',
    isNext: false,
    inputs: [{ type: 'one', name: 'how', label: 'how', codes: solutions }],
    offered: ({ problems }) =>
      problems.length === 0 ? [] : [{ hidden: {}, inputs: [problemAmong(problems.map(({ id }) => id))] }],
    dataOf: (form) => ({ issueId: said(form, 'issueId'), how: said(form, 'how') })
  }
]
