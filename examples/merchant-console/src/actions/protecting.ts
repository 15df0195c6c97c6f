import { type Action, said, ticked } from '../action.ts'
import { isBehind, lastOf, proposalOf, textIn } from '../happened.ts'

const indicators = ['NotMe', 'WrongDetails', 'Pressure', 'UnknownChannel']
const signals = ['YoungAccount', 'AccountCredentialsChanged', 'KnownForwarderLockerOrBox', 'UrgencyAndNoCallback']

/** What keeps an address from strangers. */
export const protecting: ReadonlyArray<Action> = [
  {
    step: 'risk',
    type: 'AssessRisk',
    title: 'assessRisk',
    hint: 'assessRiskHint',
    isNext: false,
    inputs: [{ type: 'several', name: 'signals', label: 'signals', codes: signals }],
    offered: ({ address, entries }) =>
      address.pending
        .filter(({ status }) => status === 'Requested')
        .map(({ caseId }) => {
          return { hidden: { caseId, proposal: textIn(proposalOf(entries, caseId), 'proposal') || '1' } }
        }),
    dataOf: (form) => ({
      caseId: said(form, 'caseId'),
      proposal: Number(said(form, 'proposal')),
      signals: ticked(form, 'signals')
    })
  },
  {
    step: 'report-fraud',
    type: 'ReportSuspectedFraud',
    title: 'reportFraud',
    hint: 'reportFraudHint',
    isNext: true,
    inputs: [
      { type: 'several', name: 'indicators', label: 'indicators', codes: indicators },
      { type: 'one', name: 'reportedTo', label: 'reportedTo', codes: ['Platform', 'Police', 'Internal'] }
    ],
    offered: ({ entries }) => {
      const rejected = lastOf(entries, ['AddressChangeRejected'], { reason: 'NotTheBuyer' })
      return rejected === undefined || isBehind(entries, ['SuspectedFraudReported'], rejected)
        ? []
        : [{ hidden: { caseId: textIn(rejected, 'caseId') } }]
    },
    dataOf: (form) => ({
      caseId: said(form, 'caseId'),
      indicators: ticked(form, 'indicators'),
      reportedTo: said(form, 'reportedTo')
    })
  },
  {
    step: 'lock',
    type: 'LockAddress',
    title: 'lock',
    hint: 'lockHint',
    isNext: false,
    inputs: [{ type: 'one', name: 'ground', label: 'ground', codes: ['FraudSuspected', 'BuyerAsked'] }],
    offered: ({ entries }) => (isLocked(entries) ? [] : [{ hidden: {} }]),
    dataOf: (form) => ({ ground: said(form, 'ground') })
  },
  {
    step: 'unlock',
    type: 'UnlockAddress',
    title: 'unlock',
    hint: 'unlockHint',
    isNext: false,
    inputs: [{ type: 'one', name: 'ground', label: 'ground', codes: ['BuyerCalled', 'NothingWrong'] }],
    offered: ({ entries }) => (isLocked(entries) ? [{ hidden: {} }] : []),
    dataOf: (form) => ({ ground: said(form, 'ground') })
  }
]

const isLocked = (entries: Parameters<typeof lastOf>[0]): boolean =>
  lastOf(entries, ['AddressLocked', 'AddressUnlocked'])?.type === 'AddressLocked'
