import { CarrierName } from '@readdress/order'

/** How a tracker's names of carriers are those of the shop's profiles: `{ yuantong: 'yto' }`. */
export type CarrierNames = Readonly<Record<string, CarrierName>>

/** The carrier that a tracker names: as the shop or our own table calls it, else by its raw name, spelled like the name of a carrier; null where that says nothing. */
export const carrierNamed = (
  raw: string,
  names: CarrierNames,
  ours: Readonly<Record<string, string>>
): CarrierName | null => {
  if (Object.hasOwn(names, raw)) return names[raw] ?? null
  const name = Object.hasOwn(ours, raw) ? ours[raw] : slug(raw)
  return CarrierName.is(name) ? name : null
}

const slug = (raw: string): string =>
  raw
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 32)
