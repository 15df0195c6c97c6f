import * as t from 'io-ts'
import type { IdentityBrand } from './identity.ts'

const localName = <Name extends string>(name: Name): t.BrandC<t.StringC, IdentityBrand<Name>> =>
  t.brand(
    t.string,
    (text): text is t.Branded<string, IdentityBrand<Name>> => /^[A-Za-z0-9-]{1,32}$/.test(text) && text !== 'Order',
    name
  )

/** Name of one parcel inside its order: 1 to 32 letters, digits or hyphens; not `Order`, which names what is not in a parcel yet. */
export const ParcelId = localName('ParcelId')
export type ParcelId = t.TypeOf<typeof ParcelId>

/** Name of one order line inside its order: 1 to 32 letters, digits or hyphens. */
export const LineId = localName('LineId')
export type LineId = t.TypeOf<typeof LineId>
