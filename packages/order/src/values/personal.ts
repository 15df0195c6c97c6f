import type { Eq } from 'fp-ts/lib/Eq.js'
import * as t from 'io-ts'
import { DataSubject } from './data-subject.ts'

declare const valueType: unique symbol

/** A personal value that this reader may use, through `usePersonal` only: the value is not a property of the wrapper. */
export interface Known<A> {
  readonly status: 'Known'
  readonly subject: DataSubject
  /** Never set: it keeps `Personal<string>` and `Personal<number>` apart. */
  readonly [valueType]?: () => A
}

/** A personal value that cannot be read: *Destroyed* is for ever, *Restricted* and *Withheld* are answers to this reader. */
export const Erased = t.readonly(
  t.strict({
    status: t.literal('Erased'),
    subject: DataSubject,
    because: t.union([t.literal('Destroyed'), t.literal('Restricted'), t.literal('Withheld')])
  }),
  'Erased'
)
export interface Erased extends t.TypeOf<typeof Erased> {}

/** A value about one person of the order. It prints as `[personal]`, or as nothing, on every channel. */
export type Personal<A> = Known<A> | Erased

let clearValue: <A>(personal: Known<A>) => A

/** Whether something is a wrapper, no copy, and the value in it is such a one. */
export let isKnown: (input: unknown, isFine: (value: unknown) => boolean) => boolean

// A private member keeps a secret as a WeakMap does, and several times as fast; only a class has one.
class Wrapper<A> implements Known<A> {
  readonly status = 'Known'
  readonly subject: DataSubject
  readonly #value: A

  constructor(subject: DataSubject, value: A) {
    this.subject = subject
    this.#value = value
    Object.freeze(this)
  }

  static {
    const isWrapper = <B>(personal: Known<B>): personal is Wrapper<B> => #value in personal
    clearValue = (personal) => {
      if (isWrapper(personal)) return personal.#value
      const remedy = 'This is a copy of a personal wrapper and has lost its value. Pass the wrapper itself on.'
      throw Object.assign(new TypeError(remedy), { name: 'NotPersonal' })
    }
    isKnown = (input, isFine) => typeof input === 'object' && input !== null && #value in input && isFine(input.#value)
  }
}

const hide = { value: (): string => '[personal]' }

// Symbol.for: what console.log and util.inspect look for, without importing node:util.
Object.freeze(
  Object.defineProperties(Wrapper.prototype, {
    toString: hide,
    toJSON: hide,
    [Symbol.toPrimitive]: hide,
    [Symbol.for('nodejs.util.inspect.custom')]: hide
  })
)

/** Wraps a value about `subject`. Only the wrapper itself leads to the value; a spread or cloned copy has lost it. */
export const known = <A>(subject: DataSubject, value: A): Personal<A> => new Wrapper(subject, value)

/** The same for a value that may have been left out: then there is none. */
export const knownIfStated = <A>(subject: DataSubject, value: A | undefined): Personal<A> | null =>
  value === undefined ? null : known(subject, value)

/** Stands for a value about `subject` that cannot be read, and says why. */
export const erased = (subject: DataSubject, because: Erased['because']): Erased =>
  Object.freeze({ status: 'Erased' as const, subject, because })

/**
 * Gives the value, or the reason why there is none, to the function of that case.
 *
 * Throws `NotPersonal` on a copy of a wrapper, since a value that got lost on the way is a bug of the caller.
 *
 * @example
 * const name = known(buyer, '王小明')
 * assert.equal(String(name), '[personal]')
 * assert.equal(usePersonal(name, { known: (text) => text.length, erased: () => 0 }), 3)
 */
export const usePersonal = <A, B>(
  personal: Personal<A>,
  cases: { readonly known: (value: A) => B; readonly erased: (because: Erased['because']) => B }
): B => {
  switch (personal.status) {
    case 'Known':
      return cases.known(clearValue(personal))
    case 'Erased':
      return cases.erased(personal.because)
  }
}

/** Two personal values are the same when subject and value are, or when subject and reason of erasure are. */
export const samePersonal = <A>(eq: Eq<A>): Eq<Personal<A>> => ({
  equals: (first, second) => {
    if (first.subject !== second.subject) return false
    return usePersonal(first, {
      known: (a) => usePersonal(second, { known: (b) => eq.equals(a, b), erased: () => false }),
      erased: (because) => second.status === 'Erased' && second.because === because
    })
  }
})
