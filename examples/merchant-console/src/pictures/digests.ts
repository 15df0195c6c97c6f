import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Scene, Stage } from './scenes.ts'
import { unchanging } from './scenes.ts'

/** Where the pictures of the documentation lie, with the digests of what they were made of in `pages.json`. */
export const picturesFolder = new URL('../../../../docs/how-to/pictures/', import.meta.url)

/** The digest of what a picture is made of: the page as it is served now, without what differs each time, and the style sheet. */
export const digestOf = async ({ app, cookie }: Stage, { name, path, opened }: Scene): Promise<string> => {
  const { statusCode, body } = await app.inject({ url: path, headers: { cookie } })
  if (statusCode !== 200) throw new Error(`${name} was answered with ${statusCode}`)
  const style = readFileSync(new URL('../../assets/console.css', import.meta.url), 'utf8')
  return createHash('sha256')
    .update(JSON.stringify([unchanging(body), opened, style]))
    .digest('hex')
}
