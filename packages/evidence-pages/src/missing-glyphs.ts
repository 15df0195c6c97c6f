import type { FontFace } from './font-face.ts'
import { linesIn, type PlaceInReport, type Section } from './printed-document.ts'

/** Signs that no font has that was given. A page with a box in the place of a name would be no evidence. */
export interface GlyphsMissing {
  readonly type: 'GlyphsMissing'
  /** `U+2B5B`, each once and in the order of their numbers, which says nothing of the text that they stand in. */
  readonly signs: ReadonlyArray<string>
  readonly places: ReadonlyArray<PlaceInReport>
}

/** The signs of sections that none of the faces has; null where nothing is missing. */
export const missingGlyphs = (
  sections: ReadonlyArray<Section>,
  faces: ReadonlyArray<FontFace>
): GlyphsMissing | null => {
  const known = new Map<number, boolean>()
  const isMissing = (point: number): boolean => {
    const found = known.get(point) ?? (ours.has(point) || faces.some(({ has }) => has(point)))
    known.set(point, found)
    return !found
  }
  const lines = linesIn(sections).map(({ line, place }) => ({
    place,
    points: line.flatMap(({ text }) => Array.from(text, codePointOf)).filter(isMissing)
  }))
  const lacking = lines.filter(({ points }) => points.length > 0)
  if (lacking.length === 0) return null
  const points = [...new Set(lacking.flatMap((line) => line.points))].sort((one, other) => one - other)
  return { type: 'GlyphsMissing', signs: points.map(named), places: distinct(lacking.map(({ place }) => place)) }
}

// What no glyph is needed for: where a line ends, and where a text from the right begins and ends.
const ours: ReadonlySet<number> = new Set([0x0a, 0x2068, 0x2069])

const codePointOf = (sign: string): number => sign.codePointAt(0) ?? 0

const named = (point: number): string => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`

const distinct = (places: ReadonlyArray<PlaceInReport>): ReadonlyArray<PlaceInReport> =>
  places.filter(({ section, row }, at) => places.findIndex((one) => one.section === section && one.row === row) === at)
