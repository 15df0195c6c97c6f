import type { Partners } from 'readdress'

// The functions that each port needs, and those that it may have.
const ports: Readonly<
  Record<keyof Partners, { readonly needs: ReadonlyArray<string>; readonly may: ReadonlyArray<string> }>
> = {
  notification: { needs: ['send'], may: ['wanted'] },
  carrier: { needs: ['instruct', 'cancel'], may: [] },
  platform: { needs: ['saveAddress', 'readBack'], may: ['renewNumber'] },
  tracking: { needs: ['scansOf'], may: [] }
}

const names = Object.keys(ports).join(', ')

/** Whether something is an object of partners. */
export const isPartners = (value: unknown): value is Partners => partnersProblem(value) === null

/** What keeps something from being partners: the place, and what is expected there; null where nothing does. */
export const partnersProblem = (value: unknown): string | null => {
  if (typeof value !== 'object' || value === null) return `it gives no partners: expected an object of ${names}.`
  const given: ReadonlyArray<readonly [string, unknown]> = Object.entries(value)
  // With none of them everything would be left to people, as without the file.
  if (given.length === 0) return `it gives no partner: expected one or more of ${names}.`
  return given.map(([name, partner]) => problemOf(name, partner)).find((problem) => problem !== null) ?? null
}

const problemOf = (name: string, partner: unknown): string | null => {
  const [, port] = Object.entries(ports).find(([known]) => known === name) ?? []
  if (port === undefined) return `${name} is no partner: expected ${names}.`
  // As with a partner that is not there, people do it.
  if (partner === undefined) return null
  const functions = new Map<string, unknown>(typeof partner === 'object' && partner !== null ? entriesOf(partner) : [])
  const missing = port.needs.find((needed) => typeof functions.get(needed) !== 'function')
  if (missing !== undefined) return `${name}.${missing} is no function: a ${name} has ${port.needs.join(' and ')}.`
  const wrong = port.may.find((one) => functions.get(one) !== undefined && typeof functions.get(one) !== 'function')
  return wrong === undefined ? null : `${name}.${wrong} is no function: leave it out, or make it one.`
}

const entriesOf = (partner: object): ReadonlyArray<[string, unknown]> => Object.entries(partner)
