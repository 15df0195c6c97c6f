import * as t from 'io-ts'
import { type Reader, readerOf, unread } from './reader-of.ts'

/** Decodes to the same answer as the codec, several times as fast where nothing is wrong. */
export const swiftDecode = <A>(codec: t.Mixed & t.Decoder<unknown, A>): t.Decode<unknown, A> => {
  // A reader gives what its codec decodes, which the compiler cannot see.
  const isRead = (value: unknown): value is A => value !== unread
  const { decode } = codec
  let read: Reader | null = null
  return (input) => {
    read ??= readerOf(codec)
    const value = read(input)
    return isRead(value) ? t.success(value) : decode(input)
  }
}

/** The codec itself, which from now on decodes like that. For codecs of what is read by the thousand. */
export const swift = <C extends t.Mixed>(codec: C): C => Object.assign(codec, { decode: swiftDecode(codec) })
