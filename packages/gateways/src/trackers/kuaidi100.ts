import { createHash } from 'node:crypto'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as t from 'io-ts'
import { fieldNames } from '../field-names.ts'
import { maybe, readJson } from '../payload.ts'
import { malformed } from '../refusal.ts'
import type { Webhook } from '../webhook.ts'
import { kuaidi100Families, kuaidi100Meanings } from './kuaidi100-meanings.ts'
import { kuaidi100Place } from './kuaidi100-place.ts'
import { type Meaning, meaningOf } from './meaning.ts'
import { rawCode } from './raw-code.ts'
import type { SpelledScan } from './scans.ts'
import { type TranslateScans, translatorFor } from './tracker.ts'

const text = maybe(t.string)

const Entry = t.type(
  {
    ftime: text,
    time: text,
    context: text,
    status: text,
    statusCode: maybe(t.union([t.string, t.number])),
    areaCode: text,
    areaName: text
  },
  'an entry'
)
type Entry = t.TypeOf<typeof Entry>

const Push = t.type({
  status: text,
  lastResult: t.type({ nu: t.string, com: t.string, data: maybe(t.array(Entry)) }),
  destResult: maybe(t.type({ data: maybe(t.array(Entry)) }))
})

/** The names of fields that may be told about a payload of Kuaidi100. */
export const kuaidi100Fields: ReadonlySet<string> = new Set(['param', 'sign', ...fieldNames(Push)])

/**
 * What a push of Kuaidi100 says: the form field `param` as JSON. Entries tell what they mean only to who subscribes with `resultv2`.
 *
 * It is signed in the form field `sign`: MD5 of `param` and the salt of the subscription, in capital hexadecimal digits. Times are those of China where
 * its entries are, as its documents say.
 */
export const kuaidi100: TranslateScans = translatorFor({
  system: 'kuaidi100',
  carriers: { shunfeng: 'sf' },
  signature: ({ body }, key) => {
    const form = formOf(new TextDecoder().decode(body))
    return { place: 'sign', given: form.get('sign')?.toUpperCase(), right: md5(`${form.get('param') ?? ''}${key}`) }
  },
  read: (body, webhook) => {
    const param = formOf(body).get('param')
    if (param === null) return malformed('param', 'expected JSON')
    return pipe(
      readJson(Push)(param),
      Either.mapLeft((refusal) =>
        'field' in refusal
          ? { ...refusal, field: ['param', refusal.field].filter((part) => part !== '').join('.') }
          : refusal
      ),
      Either.map((push) => ({
        number: ['param.lastResult.nu', push.lastResult.nu],
        carrier: ['param.lastResult.com', push.lastResult.com],
        scans: [
          ...scansOf(push.lastResult.data, 'lastResult'),
          ...scansOf(push.destResult?.data, 'destResult'),
          ...endOf(push, webhook)
        ]
      }))
    )
  }
})

const formOf = (body: string): URLSearchParams => new URLSearchParams(body)

// The sender chose it: nothing better is to be had.
const md5 = (signed: string): string => createHash('md5').update(signed).digest('hex').toUpperCase()

// The newest entry stands first. The carrier abroad has its own entries, in the time of wherever they were.
const scansOf = (
  entries: ReadonlyArray<Entry> | null | undefined,
  leg: 'lastResult' | 'destResult'
): ReadonlyArray<SpelledScan> =>
  (entries ?? [])
    .map(
      (entry, place): SpelledScan => ({
        rawCode: rawCode(String(entry.statusCode ?? entry.status ?? ''), kuaidi100Meanings),
        meaning: meaningOfEntry(entry),
        time: [`param.${leg}.data.${place}.ftime`, entry.ftime ?? entry.time],
        zone: leg === 'lastResult' && /^(CN|$)/.test(entry.areaCode?.slice(0, 2) ?? '') ? '+08:00' : null,
        text: entry.context,
        place: kuaidi100Place(entry.areaCode, entry.areaName),
        leg
      })
    )
    .toReversed()

const meaningOfEntry = ({ statusCode, status }: Entry): Meaning => {
  const code = String(statusCode ?? status ?? '')
  return Object.hasOwn(kuaidi100Meanings, code)
    ? meaningOf(kuaidi100Meanings, code)
    : meaningOf(kuaidi100Families, code.slice(0, -2))
}

// After three days without any entry, or sixty without a new one, Kuaidi100 no longer asks.
const endOf = (
  { status, lastResult: { data } }: t.TypeOf<typeof Push>,
  { receivedAt }: Webhook
): ReadonlyArray<SpelledScan> => {
  if (status !== 'abort') return []
  const [newest] = data ?? []
  return [
    {
      rawCode: rawCode('abort'),
      meaning: newest === undefined ? ['NotFound', 'Other'] : ['Expired', 'Other'],
      time: ['', receivedAt],
      since: newest?.ftime ?? ''
    }
  ]
}
