import type { Phone } from '../phone.ts'
import { countryOf, mainlandKind } from '../phone-country.ts'

/** The part of a phone that a mask shows: kind and end date are never shown. */
export type DialledPhone = Pick<Phone, 'number' | 'extension'>

/**
 * A telephone number with its middle hidden: 4 digits or more on a screen, 6 or more on a waybill.
 *
 * Source: GB/T 37964 for the 3 + 4 form, GB/T 41833-2022 for the six hidden digits of a waybill.
 */
export const maskPhone = (profile: 'display' | 'waybill', { number, extension }: DialledPhone): string => {
  const shown = profile === 'display' ? maskNumber(number, 4, 4) : maskNumber(number, 6, 2)
  return extension === null ? shown : `${shown}转****`
}

const maskNumber = (number: string, hidden: number, kept: number): string => {
  const { country, national } = countryOf(number)
  switch (mainlandKind(number)) {
    case 'Mobile':
      return `${national.slice(0, 3)}${'*'.repeat(hidden)}${national.slice(-kept)}`
    case 'Landline': {
      const area = /^(10|2\d|\d{3})/.exec(national)?.[0] ?? ''
      return `0${area}-${'*'.repeat(hidden)}${national.slice(area.length + hidden)}`
    }
    case 'FreeCall':
      return allButLast(kept, national)
    case 'Other':
      if (national.length < 8) return '****'
      return `${prefix(country)}${allButLast(kept, national)}`
  }
}

const allButLast = (kept: number, digits: string): string => `${'*'.repeat(digits.length - kept)}${digits.slice(-kept)}`

const prefix = (country: string): string => {
  if (country === '86') return ''
  return country === '' ? '+' : `+${country} `
}
