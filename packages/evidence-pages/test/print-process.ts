import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readBundle } from '@readdress/evidence'
import * as Either from 'fp-ts/lib/Either.js'
import { evidencePages } from '../src/evidence-pages.ts'

// Prints a bundle in both forms, and tells the SHA-256 of each file.
const [, , bundle = '', ...paths] = process.argv
const files = await readBundle(bundle)()
if (Either.isLeft(files)) throw new Error(files.left.type)
const fonts = paths.map((path) => ({ path, bytes: readFileSync(path) }))
for (const format of ['pdf', 'png'] as const) {
  const pages = evidencePages({ files: files.right, fonts, format })
  if (Either.isLeft(pages)) throw new Error(pages.left.type)
  for (const file of pages.right.files) console.log(createHash('sha256').update(file).digest('hex'))
}
