import { type Action, said } from '../action.ts'
import { lastOf, textIn } from '../happened.ts'
import type { OrderAtWork } from '../order-at-work.ts'

const failures = ['PageError', 'OrderLocked', 'WindowClosed', 'AddressNotServed', 'Other']

const toBeSeen: ReadonlySet<string> = new Set(['Pending', 'Acknowledged', 'Mismatch'])

/** The event by which the address was saved that nobody has seen on the platform yet; undefined where there is none. */
export const savedUnseen = ({ address: { ordered }, entries }: Pick<OrderAtWork, 'address' | 'entries'>) =>
  toBeSeen.has(ordered.platformState) ? lastOf(entries, ['AddressAmended'], { version: ordered.version }) : undefined

/** What the platform says to an address that was saved, where that is not what one expects. */
export const atPlatform: Action = {
  step: 'not-saved',
  type: 'RecordPlatformAnswer',
  isFact: true,
  title: 'notSaved',
  hint: 'notSavedHint',
  isNext: false,
  inputs: [{ type: 'one', name: 'failure', label: 'reason', codes: failures }],
  offered: (at) => {
    const saved = savedUnseen(at)
    return saved === undefined
      ? []
      : [{ hidden: { caseId: textIn(saved, 'caseId'), version: textIn(saved, 'version') } }]
  },
  dataOf: (form) => ({
    caseId: said(form, 'caseId'),
    version: Number(said(form, 'version')),
    outcome: 'Failed',
    failure: said(form, 'failure')
  })
}
