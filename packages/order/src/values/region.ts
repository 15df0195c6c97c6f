import * as t from 'io-ts'
import { ShortText } from './text.ts'

export interface CountryCodeBrand {
  readonly CountryCode: unique symbol
}

/** An ISO 3166-1 alpha-2 code; HK, MO and TW are codes of their own. */
export const CountryCode = t.brand(
  t.string,
  (text): text is t.Branded<string, CountryCodeBrand> => /^[A-Z]{2}$/.test(text),
  'CountryCode'
)
export type CountryCode = t.TypeOf<typeof CountryCode>

export interface DivisionCodeBrand {
  readonly DivisionCode: unique symbol
}

/** The code of a division below the country: six digits of GB/T 2260 in China, elsewhere the part of ISO 3166-2 after the hyphen. */
export const DivisionCode = t.brand(
  t.string,
  (text): text is t.Branded<string, DivisionCodeBrand> => /^([0-9]{6}|[A-Z0-9]{1,3})$/.test(text),
  'DivisionCode'
)
export type DivisionCode = t.TypeOf<typeof DivisionCode>

/** A country by its code and its name. */
export const Country = t.readonly(t.strict({ code: CountryCode, name: ShortText }), 'Country')

/** A province, city or district by its name, and its code where one is known. */
export const Division = t.readonly(t.strict({ code: t.union([DivisionCode, t.null]), name: ShortText }), 'Division')
export interface Division extends t.TypeOf<typeof Division> {}

/** The part of an address that may stand in the clear: country, province and city. Outside China the city is the finest part. */
export const Region = t.readonly(
  t.strict({ country: Country, province: t.union([Division, t.null]), city: t.union([Division, t.null]) }),
  'Region'
)
export interface Region extends t.TypeOf<typeof Region> {}

const sameDivision = (one: Division | null, other: Division | null): boolean =>
  one === null || other === null
    ? one === other
    : one.code !== null && other.code !== null
      ? one.code === other.code
      : one.name.trim() === other.name.trim()

/** Whether both lie in one country. */
export const sameCountry = (one: Region, other: Region): boolean => one.country.code === other.country.code

/** Whether both lie in one province of one country. */
export const sameProvince = (one: Region, other: Region): boolean =>
  sameCountry(one, other) && sameDivision(one.province, other.province)

/** Whether both name one city; false where either names none, because then nothing is known. */
export const sameCity = (one: Region, other: Region): boolean =>
  one.city !== null && other.city !== null && sameProvince(one, other) && sameDivision(one.city, other.city)

/** Whether two regions surely are different places; where one of them names less, nothing is known below that. */
export const areApart = (one: Region, other: Region): boolean =>
  !sameCountry(one, other) ||
  (one.province !== null && other.province !== null && !sameDivision(one.province, other.province)) ||
  (one.city !== null && other.city !== null && !sameDivision(one.city, other.city))

/** Whether two districts are the same one, by code where both have one, else by name. */
export const sameDistrict = sameDivision
