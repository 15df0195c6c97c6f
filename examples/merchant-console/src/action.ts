import type { OrderCommandType } from '@readdress/order'
import type { Filled } from './filled.ts'
import type { OrderAtWork } from './order-at-work.ts'
import type { Key } from './words.ts'

/** A choice among codes: of one, or of several. */
export interface Choice {
  readonly type: 'one' | 'several'
  readonly name: string
  readonly label: Key
  readonly codes: ReadonlyArray<string>
}

/** What a form asks for. */
export type Input =
  | Choice
  /** Text, of one line or of several; a whole number; an amount of the order's currency; a day; a moment, which is now where it is left empty. */
  | {
      readonly type: 'text' | 'long' | 'number' | 'amount' | 'date' | 'moment'
      readonly name: string
      readonly label: Key
      readonly value?: string
      readonly required?: boolean
    }

/** One form for one situation of an order: what it goes with unseen, and what it asks for, where that depends on the situation. */
export interface Offered {
  readonly hidden: Readonly<Record<string, string>>
  readonly inputs?: ReadonlyArray<Input>
}

/** A step that is neither the wish itself nor its saving: a form, where it is offered, and the command that it stands for. */
export interface Action {
  readonly step: string
  readonly type: OrderCommandType
  /** That it reports what happened outside: then it names its source. */
  readonly isFact?: true
  readonly title: Key
  readonly hint: Key
  readonly inputs: ReadonlyArray<Input>
  /** Whether it is what the order waits for; else it is folded away until somebody wants it. */
  readonly isNext: boolean
  readonly offered: (at: OrderAtWork) => ReadonlyArray<Offered>
  readonly dataOf: (form: Filled) => object
}

/** What a form says under a name. */
export const said = (form: Filled, name: string): string => String(form[name] ?? '').trim()

/** The same, or nothing where it was left empty. */
export const saidIfAny = (form: Filled, name: string): Readonly<Record<string, string>> =>
  said(form, name) === '' ? {} : { [name]: said(form, name) }

/** The codes of an input that were ticked. */
export const ticked = (form: Filled, name: string): ReadonlyArray<string> =>
  Object.keys(form).flatMap((key) => (key.startsWith(`${name}.`) ? [key.slice(name.length + 1)] : []))

/** An amount of money as it is written, `12.50`, in the currency of the form; nothing where it was left empty. */
export const amountIn = (form: Filled, name: string): object => {
  const [text, currency] = [said(form, name), said(form, 'currency')]
  if (text === '') return {}
  return { [name]: { minor: String(Math.round(Number(text) * 10 ** decimalsOf(currency))), currency } }
}

/** An amount as somebody writes it in a form: without a sign, for who owes whom is said by words. */
export const amountText = ({ minor, currency }: Record<'minor' | 'currency', unknown>): string => {
  const decimals = decimalsOf(String(currency))
  return (Math.abs(Number(minor)) / 10 ** decimals).toFixed(decimals)
}

/** A moment as it is written in a form, by the clock of China; now where it was left empty. What is no moment the order refuses. */
export const momentIn = (form: Filled, name: string): string => {
  const text = said(form, name)
  const at = text === '' ? new Date() : new Date(`${text}:00+08:00`)
  return Number.isNaN(at.getTime()) ? text : at.toISOString()
}

const decimalsOf = (currency: string): number =>
  /^[A-Z]{3}$/.test(currency)
    ? (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2)
    : 2
