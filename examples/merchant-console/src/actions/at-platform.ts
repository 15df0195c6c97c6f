import { type Action, said } from '../action.ts'
import { lastOf, textIn } from '../happened.ts'

const failures = ['PageError', 'OrderLocked', 'WindowClosed', 'AddressNotServed', 'Other']

/** What the platform says to an address that was saved, where that is not what one expects. */
export const atPlatform: Action = {
  step: 'not-saved',
  type: 'RecordPlatformAnswer',
  isFact: true,
  title: 'notSaved',
  hint: 'notSavedHint',
  isNext: false,
  inputs: [{ type: 'one', name: 'failure', label: 'reason', codes: failures }],
  offered: ({ address: { ordered }, entries }) => {
    const saved = lastOf(entries, ['AddressAmended'], { version: ordered.version })
    const isOpen = ['Pending', 'Acknowledged', 'Mismatch'].includes(ordered.platformState)
    return saved === undefined || !isOpen
      ? []
      : [{ hidden: { caseId: textIn(saved, 'caseId'), version: String(ordered.version) } }]
  },
  dataOf: (form) => ({
    caseId: said(form, 'caseId'),
    version: Number(said(form, 'version')),
    outcome: 'Failed',
    failure: said(form, 'failure')
  })
}
