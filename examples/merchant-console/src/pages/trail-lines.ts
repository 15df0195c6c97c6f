import type { InspectedEvent } from 'readdress'
import { localTime } from '../clock.ts'
import { codeText } from '../code-text.ts'
import { type Html, html } from '../html.ts'
import { type Key, type Language, wordsOf } from '../words.ts'

type Line = InspectedEvent['changes'][number]

/** Something about an order that is otherwise after an event: what, and what it was before. */
export const lineText = ({ path, before, after }: Line, language: Language): Html => {
  const valueText = valueIn(path[0] === 'status', language)
  const was = before === null ? null : html`<del>${valueText(before)}</del> → `
  return html`<li>${nameOf(path, language)}: ${was}<ins>${after === null ? wordsOf(language)('nothing') : valueText(after)}</ins></li>`
}

const names: ReadonlyMap<string, Key> = new Map([
  ['status', 'lineStatus'],
  ['ordered', 'lineVersion'],
  ['parcels', 'lineParcels'],
  ['stages', 'lineStages'],
  ['changes', 'lineChanges'],
  ['canChange', 'lineCanChange'],
  ['why', 'lineWhy'],
  ['ways', 'lineWays'],
  ['requirements', 'lineRequirements'],
  ['level', 'lineLevel'],
  ['changesMade', 'lineChangesMade'],
  ['changesLeft', 'lineChangesLeft'],
  ['windowEnds', 'lineWindowEnds'],
  ['problems', 'lineProblems'],
  ['notes', 'lineNotes'],
  ['erased', 'lineErased'],
  ['ordered/onPlatform', 'lineOnPlatform'],
  ['parcels/label', 'lineLabel'],
  ['parcels/labelOutOfDate', 'lineLabelOutOfDate'],
  ['parcels/goesTo', 'lineGoesTo'],
  ['parcels/delivered', 'lineDelivered'],
  ['parcels/returned', 'lineReturned'],
  ['parcels/lost', 'lineLost'],
  ['parcels/reshipmentOf', 'lineReshipmentOf'],
  ['changes/status', 'lineChangeStatus'],
  ['changes/version', 'lineChangeVersion'],
  ['changes/agreed', 'lineAgreed']
])

const nameOf = ([first = '', second = '', third = '']: Line['path'], language: Language): string => {
  const words = wordsOf(language)
  const named = (path: string, of = ''): string | null => {
    const key = names.get(path)
    return key === undefined ? null : words(key).replace('#', of)
  }
  const whole = named(`${first}/${second}`) ?? named(first, partText(second, language)) ?? codeText(first, language)
  const part = third === '' ? null : (named(`${first}/${third}`) ?? codeText(third, language))
  return part === null ? whole : `${whole}, ${part}`
}

// The first characters of a long id are enough to tell one from another.
const partText = (part: string, language: Language): string => {
  if (/^[0-9a-f]{8}(?:-[0-9a-f]+){4}$/.test(part)) return part.slice(0, 8)
  return /^[A-Z]/.test(part) ? codeText(part, language) : part
}

// An order that is open is no task that is.
const valueIn =
  (isOfOrder: boolean, language: Language) =>
  (value: Line['after']): Html => {
    if (Array.isArray(value)) return html`${value.map((one) => codeText(String(one), language)).join(', ')}`
    if (typeof value === 'boolean') return html`${wordsOf(language)(value ? 'yes' : 'no')}`
    const text = isOfOrder && value === 'Open' ? 'InProgress' : String(value)
    return /^\d{4}-\d\d-\d\dT/.test(text)
      ? localTime(text)
      : html`${/^[A-Z]/.test(text) ? codeText(text, language) : text}`
  }
