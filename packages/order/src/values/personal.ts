/** The JSON shapes in this file (`$personal`, `$erased`) are what the privacy package finds and seals: they never change. */
import * as Either from 'fp-ts/lib/Either.js'
import type { Eq } from 'fp-ts/lib/Eq.js'
import { unsafeCoerce } from 'fp-ts/lib/function.js'
import type { Json } from 'fp-ts/lib/Json.js'
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

const values = new WeakMap<object, unknown>()

const hide = { value: (): string => '[personal]' }

// Symbol.for: what console.log and util.inspect look for, without importing node:util.
const wrapper: object = Object.freeze(
  Object.create(Object.prototype, {
    toString: hide,
    toJSON: hide,
    [Symbol.toPrimitive]: hide,
    [Symbol.for('nodejs.util.inspect.custom')]: hide
  })
)

/** Wraps a value about `subject`. Only the wrapper itself leads to the value; a spread or cloned copy has lost it. */
export const known = <A>(subject: DataSubject, value: A): Personal<A> => {
  const personal: Known<A> = Object.freeze(Object.assign(Object.create(wrapper), { status: 'Known' as const, subject }))
  values.set(personal, value)
  return personal
}

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

/**
 * The codec of a personal value whose clear value has the given codec.
 *
 * Encodes to `{"$personal":{"subject","value"}}` or `{"$erased":{"because","subject"}}` and decodes exactly these,
 * without any further member. Encoding a copy of a wrapper throws `NotPersonal`.
 */
export const personal = <A>(codec: t.Type<A, Json, unknown>): t.Type<Personal<A>, Json, unknown> =>
  new t.Type<Personal<A>, Json, unknown>(
    `Personal<${codec.name}>`,
    (input): input is Personal<A> => Erased.is(input) || (isWrapper(input) && codec.is(values.get(input))),
    (input, context) => {
      const marked = only(input, '$personal')
      if (holds(marked, 'subject', 'value')) {
        const inside = t.appendContext(context, '$personal', t.UnknownRecord, marked)
        const subject = DataSubject.validate(marked['subject'], t.appendContext(inside, 'subject', DataSubject))
        if (Either.isLeft(subject)) return subject
        const value = codec.validate(marked['value'], t.appendContext(inside, 'value', codec))
        return Either.isLeft(value) ? value : t.success(known(subject.right, value.right))
      }
      const mark = only(input, '$erased')
      return holds(mark, 'because', 'subject')
        ? Erased.validate({ status: 'Erased', ...mark }, t.appendContext(context, '$erased', Erased))
        : t.failure(input, context)
    },
    (value) =>
      value.status === 'Known'
        ? { $personal: { subject: value.subject, value: codec.encode(clearValue(value)) } }
        : { $erased: { because: value.because, subject: value.subject } }
  )

const isWrapper = (input: unknown): input is object => typeof input === 'object' && input !== null && values.has(input)

const clearValue = <A>(personal: Known<A>): A => {
  if (!isWrapper(personal)) {
    const remedy = 'This is a copy of a personal wrapper and has lost its value. Pass the wrapper itself on.'
    throw Object.assign(new TypeError(remedy), { name: 'NotPersonal' })
  }
  // Only `known` writes into the map, and it types the wrapper after the value.
  return unsafeCoerce(values.get(personal))
}

const holds = (input: unknown, ...names: ReadonlyArray<string>): input is Record<string, unknown> =>
  t.UnknownRecord.is(input) &&
  Object.keys(input).length === names.length &&
  names.every((name) => Object.hasOwn(input, name))

const only = (input: unknown, name: string): unknown => (holds(input, name) ? input[name] : undefined)
