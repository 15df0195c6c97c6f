import type { PlaceInPayload } from './refused-webhook.ts'

// Enough to see what is otherwise than expected, and little enough for a thousand of them.
const mostPlaces = 100
const mostLookedAt = 10_000

/**
 * What stands at the places of a payload, the outermost first, at most a hundred of them, and the one at fault besides: kinds and sizes, no values.
 *
 * It reads JSON, and forms whose fields may hold JSON; of anything else it gives the size.
 */
export const shapeOfPayload = (
  body: Uint8Array,
  fields: ReadonlySet<string>,
  atFault: string
): ReadonlyArray<PlaceInPayload> => {
  const text = new TextDecoder().decode(body)
  const payload = parsed(text) ?? formIn(text, fields)
  if (payload === undefined) return [{ place: '', is: 'bytes', size: body.length }]
  const places: Array<PlaceInPayload> = []
  const waiting: Array<readonly [place: string, value: unknown]> = [['', payload.value]]
  // The list grows while it is walked through: what is inside comes after all that is as far out.
  for (const [place, value] of waiting) {
    if (places.length < mostPlaces || place === atFault) places.push({ place, ...kindOf(value) })
    if (waiting.length < mostLookedAt) waiting.push(...inside(place, value, fields))
  }
  return places
}

const parsed = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

const formIn = (text: string, fields: ReadonlySet<string>): { readonly value: unknown } | undefined => {
  const entries = [...new URLSearchParams(text)].slice(0, mostPlaces)
  if (!entries.some(([name]) => fields.has(name))) return undefined
  return {
    value: Object.fromEntries(entries.map(([name, field]) => [name, (parsed(field) ?? { value: field }).value]))
  }
}

const inside = (
  place: string,
  value: unknown,
  fields: ReadonlySet<string>
): ReadonlyArray<readonly [place: string, value: unknown]> => {
  if (typeof value !== 'object' || value === null) return []
  const isList = Array.isArray(value)
  return Object.entries(value)
    .slice(0, mostPlaces)
    .map(([name, one]) => {
      const told = isList || fields.has(name) ? name : '?'
      return [place === '' ? told : `${place}.${told}`, one]
    })
}

const kindOf = (value: unknown): Pick<PlaceInPayload, 'is' | 'size'> => {
  if (value === null) return { is: 'null', size: null }
  if (Array.isArray(value)) return { is: 'array', size: value.length }
  if (typeof value === 'string') return { is: 'string', size: value.length }
  if (typeof value === 'number') return { is: 'number', size: null }
  if (typeof value === 'boolean') return { is: 'boolean', size: null }
  return { is: 'object', size: Object.keys(Object(value)).length }
}
