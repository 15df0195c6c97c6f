import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import * as Either from 'fp-ts/lib/Either.js'
import type { FontFace } from './font-face.ts'
import { pageTemplate } from './page-template.ts'

/** Pages that are set. */
export interface Typeset {
  readonly pages: number
  /** A PDF of the kind PDF/A-2b. */
  readonly pdf: Uint8Array
  /** One drawing in SVG, with the pages one below the other; letters are outlines in it. */
  readonly drawing: () => string
}

/** Fonts of which one is damaged where only the engine looks. */
export interface FontsDamaged {
  readonly type: 'FontsDamaged'
}

/** Sets a document in these faces alone. */
export const typeset = (document: string, faces: ReadonlyArray<FontFace>): Either.Either<FontsDamaged, Typeset> => {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: faces.map(({ bytes }) => bytes) }] })
  // What an earlier call left would be taken for another font that looks the same from outside.
  compiler.evictCache(0)
  const { result } = compiler.compile({ mainFileContent: pageTemplate, inputs: { document } })
  // Its messages quote what is set, which may be personal: nothing of them is told.
  if (result === null) throw new TypeError('The template of the pages does not compile.')
  try {
    const pdf = compiler.pdf(result, { pdfStandard: 'a-2b' })
    return Either.right({ pages: result.numOfPages, pdf, drawing: () => compiler.plainSvg(result) })
  } catch {
    // Each sign has a glyph, and yet it cannot be printed.
    return Either.left({ type: 'FontsDamaged' })
  }
}
