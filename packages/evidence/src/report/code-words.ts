import { codeWordsInChinese } from './code-words-in-chinese.ts'
import type { Word } from './reported.ts'

/** The name of an enumeration's member in both languages: in English as it is written, in Chinese as people say it, or else as it is written. */
export const codeWord = (name: string): Word => {
  const plain = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2')
  const [first = '', second = ''] = [plain.slice(0, 1), plain.slice(1, 2)]
  const isName = second !== '' && second === second.toUpperCase()
  return {
    zh: codeWordsInChinese.get(name) ?? name,
    en: english.get(name) ?? (isName ? plain : `${first.toUpperCase()}${plain.slice(1).toLowerCase()}`)
  }
}

const english: ReadonlyMap<string, string> = new Map([
  ['Api', 'API'],
  ['AggregatorApi', 'API of an aggregator'],
  ['CarrierApi', 'API of the carrier'],
  ['IdDocument', 'Identity document'],
  ['Match', 'Passed'],
  ['Mismatch', 'Did not match'],
  ['NotAvailable', 'Not available'],
  ['PhoneLast4', 'Last four digits of the telephone'],
  ['OtpToContactOnFile', 'One-time code to the contact on file'],
  ['CallbackToNumberOnFile', 'Call to the number on file'],
  ['PlatformSession', 'Signed in on the platform'],
  ['PlatformApi', 'API of the platform'],
  ['Sms', 'SMS'],
  ['ems', 'EMS'],
  ['jd', 'JD'],
  ['sf', 'SF Express'],
  ['sto', 'STO'],
  ['yto', 'YTO'],
  ['yunda', 'Yunda'],
  ['zto', 'ZTO']
])
