import { randomUUID } from 'node:crypto'
import { actions } from './actions.ts'
import { statedBy, typedIn } from './address-form.ts'
import type { Filled } from './filled.ts'
import type { Session, TypedAddress } from './session.ts'

/** What a form asks of an order, and the address that was typed in it, by its case. */
export interface Asked {
  readonly type: string
  readonly data: object
  readonly isFact?: true
  readonly typed?: readonly [caseId: string, address: TypedAddress]
}

const text = (form: Filled, name: string): string => String(form[name] ?? '').trim()

/** The command that a step of an order's page stands for; null where there is no such step. What is wrong in it, the order says. */
export const commandOf = (step: string, form: Filled, { typed }: Session, orderedVersion: number): Asked | null => {
  const caseId = text(form, 'caseId')
  const known = typed.get(caseId)
  const address = (): TypedAddress => known ?? typedIn(form)
  switch (step) {
    case 'change': {
      const [newCase, wished] = [randomUUID(), typedIn(form)]
      const wish = {
        caseId: newCase,
        initiator: text(form, 'initiator') || 'Buyer',
        reason: text(form, 'reason'),
        address: statedBy(wished),
        recipientIsBuyer: isForBuyer(form),
        baseVersion: orderedVersion
      }
      return { type: 'RequestAddressChange', data: wish, typed: [newCase, wished] }
    }
    case 'revise': {
      const wished = typedIn(form)
      const data = { caseId, address: statedBy(wished), recipientIsBuyer: isForBuyer(form) }
      return { type: 'ReviseProposal', data, typed: [caseId, wished] }
    }
    case 'verify':
      return {
        type: 'VerifyAddressChange',
        data: { caseId, proposal: Number(form['proposal']), factors: factorsIn(form, orderedVersion) }
      }
    case 'confirm':
      return {
        type: 'ConfirmNewAddress',
        data: { caseId, proposal: Number(form['proposal']), address: statedBy(address()), by: 'Buyer', method: 'Chat' },
        typed: [caseId, address()]
      }
    case 'save': {
      const [version, expectedVersion] = [Number(form['version']), Number(form['expectedVersion'])]
      return {
        type: 'AmendAddress',
        data: { caseId, version, address: statedBy(address()), expectedVersion },
        typed: [caseId, address()]
      }
    }
    case 'readback': {
      // What the platform shows is typed, unless he says that it is what was saved.
      const shown = form['same'] === 'yes' ? address() : typedIn(form)
      const data = { caseId, version: Number(form['version']), address: statedBy(shown) }
      return { type: 'ReadBackAmendment', data }
    }
    case 'note':
      return { type: 'AddNote', data: { noteId: randomUUID(), text: text(form, 'text') } }
    default:
      return actionOf(step, form)
  }
}

// Whoever wishes says so where the parcel is for somebody else.
const isForBuyer = (form: Filled): boolean => form['forOther'] !== 'yes'

const actionOf = (step: string, form: Filled): Asked | null => {
  const action = actions.find((one) => one.step === step)
  return action === undefined ? null : { ...action, data: action.dataOf(form) }
}

// Only what was ticked, chosen or written was checked.
const factorsIn = (form: Filled, contactVersion: number): ReadonlyArray<object> => [
  ...(form['session'] === 'yes' ? [{ factor: 'PlatformSession', result: 'Match' }] : []),
  ...(text(form, 'callback') === ''
    ? []
    : [{ factor: 'CallbackToNumberOnFile', result: text(form, 'callback'), contactVersion }]),
  ...stated(form, 'nickname', 'Nickname'),
  ...stated(form, 'number', 'OrderNumber'),
  ...stated(form, 'phone4', 'PhoneLast4')
]

const stated = (form: Filled, name: string, factor: string): ReadonlyArray<object> =>
  text(form, name) === '' ? [] : [{ factor, stated: text(form, name) }]
