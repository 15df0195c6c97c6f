/** The JSON shapes in this file (`$personal`, `$erased`) are what the privacy package finds and seals: they never change. */
import * as Either from 'fp-ts/lib/Either.js'
import type { Json } from 'fp-ts/lib/Json.js'
import * as t from 'io-ts'
import { DataSubject } from './data-subject.ts'
import { Erased, isKnown, known, type Personal, usePersonal } from './personal.ts'
import { isObject, type Reader, readerOf, unread, type WithReader } from './reader-of.ts'

/**
 * The codec of a personal value whose clear value has the given codec.
 *
 * Encodes to `{"$personal":{"subject","value"}}` or `{"$erased":{"because","subject"}}` and decodes exactly these,
 * without any further member. Encoding a copy of a wrapper throws `NotPersonal`.
 */
export const personal = <A>(codec: t.Type<A, Json, unknown>): t.Type<Personal<A>, Json, unknown> & WithReader =>
  Object.assign(
    new t.Type<Personal<A>, Json, unknown>(
      `Personal<${codec.name}>`,
      (input): input is Personal<A> => Erased.is(input) || isKnown(input, codec.is),
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
        usePersonal<A, Json>(value, {
          known: (clear) => ({ $personal: { subject: value.subject, value: codec.encode(clear) } }),
          erased: (because) => ({ $erased: { because, subject: value.subject } })
        })
    ),
    { read: reader(codec) }
  )

const reader = (codec: t.Mixed): Reader => {
  const read = readerOf(codec)
  return (input) => {
    if (!isObject(input) || Object.keys(input).length !== 1) return unread
    const { $personal: marked, $erased: mark } = input
    if (isObject(marked)) {
      const { subject, value } = marked
      if (!DataSubject.is(subject) || Object.keys(marked).length !== 2) return unread
      const clear = read(value)
      return clear === unread ? unread : known(subject, clear)
    }
    return isObject(mark) && Object.keys(mark).length === 2 ? readErased({ status: 'Erased', ...mark }) : unread
  }
}

const readErased = readerOf(Erased)

const holds = (input: unknown, ...names: ReadonlyArray<string>): input is Record<string, unknown> =>
  t.UnknownRecord.is(input) &&
  Object.keys(input).length === names.length &&
  names.every((name) => Object.hasOwn(input, name))

const only = (input: unknown, name: string): unknown => (holds(input, name) ? input[name] : undefined)
