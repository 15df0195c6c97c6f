import { readFileSync } from 'node:fs'

/** A file that pages load. */
export interface Asset {
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

const asset = (file: string, type: string): readonly [path: string, asset: Asset] => [
  `/assets/${file}`,
  {
    headers: { 'cache-control': 'max-age=3600', 'content-type': `${type}; charset=utf-8` },
    text: readFileSync(new URL(`../assets/${file}`, import.meta.url), 'utf8')
  }
]

/** The style sheet, the script and the icon, by their paths: whatever a page loads is one of these. */
export const assets: ReadonlyMap<string, Asset> = new Map([
  asset('console.css', 'text/css'),
  asset('live.js', 'text/javascript'),
  asset('icon.svg', 'image/svg+xml')
])
