import type { CheckedStep, ProcedureChecklist } from 'readdress'
import type { Colours } from '../colours.ts'
import { minuteText, zoneName } from '../texts/time-text.ts'
import { counted } from '../texts/words.ts'
import type { Page } from './question.ts'

/** The checklists of an order, for a person to read. */
export const checklistText = (
  orderId: string,
  checklists: ReadonlyArray<ProcedureChecklist>,
  { colours }: Page
): string =>
  [
    `${colours.strong(`Order ${orderId}`)}: ${checklists.length === 0 ? 'no change was wished' : `${counted(checklists.length, 'change')} wished`}\n`,
    colours.faint(`Times are local (${zoneName()}).\n`),
    ...checklists.map(({ caseId, steps }) => {
      const due = steps.filter(({ status }) => status !== 'NotApplicable')
      const done = due.filter(({ status }) => status === 'Done')
      return [
        `\n${colours.strong(`${done.length} of ${counted(due.length, 'step')} done`)} ${colours.faint(`(case ${caseId})`)}\n`,
        ...due.map((step) => stepText(step, colours))
      ].join('')
    })
  ].join('')

const stepText = (checked: CheckedStep, { good, bad, faint }: Colours): string => {
  const what = namesOfSteps[checked.step].padEnd(widest)
  switch (checked.status) {
    case 'Done':
      return `  ${good('✓')} ${what}  ${faint(minuteText(checked.at))}\n`
    case 'Skipped':
      return `  ${bad('✗')} ${what}  skipped\n`
    case 'Open':
      return `  · ${what}  open\n`
    case 'NotApplicable':
      return ''
  }
}

const namesOfSteps: Readonly<Record<CheckedStep['step'], string>> = {
  Acknowledged: 'the request is acknowledged',
  Verified: 'the buyer is proven to ask',
  Confirmed: 'the new address is confirmed',
  Drafted: 'the new address is filled in',
  Amended: 'it is saved',
  ReadBack: 'it is looked at again',
  CarrierTold: 'the carrier is told',
  BuyerTold: 'the buyer is told',
  Noted: 'a note is left at the order',
  CourseChecked: 'the parcel is seen on its way',
  ReceiptAsked: 'the receipt is asked for',
  Feedback: 'the buyer gives feedback',
  Review: 'the case is reviewed'
}

const widest = Math.max(...Object.values(namesOfSteps).map(({ length }) => length))
