import { create, type Font } from 'fontkitten'
import * as Either from 'fp-ts/lib/Either.js'
import { type FaceAlone, faceAlone } from './face-alone.ts'

/** A font file that the user gave, by the path that he knows it by. */
export interface FontFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** One face that the pages are set in. */
export interface FontFace {
  /** The name that it has for this one run. */
  readonly family: string
  /** A font file of this face alone. */
  readonly bytes: Buffer
  readonly isBold: boolean
  readonly has: (codePoint: number) => boolean
}

/**
 * A file that the pages cannot be set in: no font in the form of TrueType or OpenType; one of variable weight, whose lightest form would be printed; or one whose
 * maker forbids that it becomes part of a document.
 */
export interface FontUnusable {
  readonly type: 'FontUnusable'
  readonly path: string
  readonly reason: 'NoFont' | 'Variable' | 'NoEmbedding'
}

// From semibold on, as the weights of OpenType are numbered.
const boldFrom = 600

/** The face of a font file: of a collection the one for simplified Chinese, or else the first. */
export const fontFace = ({ path, bytes }: FontFile, place: number): Either.Either<FontUnusable, FontFace> => {
  const unusable = (reason: FontUnusable['reason']) => Either.left({ type: 'FontUnusable' as const, path, reason })
  const family = `pages-${place}`
  const found = faceIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), family)
  if (found === null) return unusable('NoFont')
  const { face, alone } = found
  if (alone.isVariable) return unusable('Variable')
  if (face['OS/2'].fsType.noEmbedding) return unusable('NoEmbedding')
  const isBold = face['OS/2'].usWeightClass >= boldFrom
  return Either.right({ family, bytes: alone.bytes, isBold, has: (codePoint) => face.hasGlyphForCodePoint(codePoint) })
}

const faceIn = (bytes: Buffer, family: string): { readonly face: Font; readonly alone: FaceAlone } | null => {
  try {
    const font = create(bytes)
    const faces = font.isCollection ? font.fonts : [font]
    const index = Math.max(
      0,
      faces.findIndex(({ familyName }) => / SC$/.test(familyName))
    )
    const [face, alone] = [faces[index], faceAlone(bytes, index, family)]
    const isKnown = font.type === 'TTF' || font.type === 'TTC'
    return face === undefined || alone === null || !isKnown ? null : { face, alone }
  } catch {
    // Whatever a reader of fonts stumbles over, it is no font that can be used.
    return null
  }
}
