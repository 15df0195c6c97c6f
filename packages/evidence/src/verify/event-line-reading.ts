import { evidenceJson, isJsonObject, type Json, type JsonObject } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { digestOf } from '../digest.ts'
import { headerIn, type LineHeader, type LineRecord, recordIn } from './line-header.ts'

/** A line of an event, with the digests of its parts. */
export interface Line {
  readonly data: JsonObject | null
  readonly meta: JsonObject
  readonly header: LineHeader | null
  readonly record: LineRecord | null
  /** The canonical text of the event from before the chain, as it is hashed. */
  readonly recordText: string
  readonly dataDigest: string
  readonly metaDigest: string
  readonly hash: string
}

/** The line in these bytes; null when it is not in the form that we write. The parts are written once for their digests, and put together to the line that they must make. */
export const readLine = (bytes: Buffer): Line | null => {
  const text = bytes.toString('utf8')
  const value = jsonIn(text)
  if (value === null || !isJsonObject(value)) return null
  const { data = null, meta, header = null, record = null, ...more } = value
  if (meta === undefined || !isJsonObject(meta) || Object.keys(more).length > 0) return null
  if (data !== null && !isJsonObject(data)) return null
  const [dataText, metaText, headerText] = [textOf(data), textOf(meta), textOf(header ?? record)]
  if (dataText === null || metaText === null || headerText === null) return null
  const shown = data === null ? '' : `"data":${dataText},`
  const isChained = header !== null
  const line = isChained
    ? `{${shown}"header":${headerText},"meta":${metaText}}`
    : `{${shown}"meta":${metaText},"record":${headerText}}`
  if (line !== text) return null
  const found = isChained ? headerIn(header) : null
  const before = isChained ? null : recordIn(record)
  if (found === null && before === null) return null
  return {
    data,
    meta,
    header: found,
    record: before,
    recordText: before === null ? '' : (textOf({ ...before, data, metadata: meta }) ?? ''),
    dataDigest: digestOf('data', dataText),
    metaDigest: digestOf('meta', metaText),
    hash: digestOf('event', headerText)
  }
}

const textOf = (value: Json): string | null => {
  const text = evidenceJson(value)
  return Either.isRight(text) ? text.right : null
}

const jsonIn = (text: string): Json | null => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
