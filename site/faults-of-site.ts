import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'

/** What is wrong with a built site: each link of it that leads nowhere, and all that a reader's browser would ask another machine for. */
export const faultsOfSite = (folder: string): ReadonlyArray<string> => {
  const pages = new Map(
    globSync('**/*.html', { cwd: folder }).map((path) => [path, readFileSync(join(folder, path), 'utf8')])
  )
  const anchors = new Map([...pages].map(([path, html]) => [path, anchorsOf(html)]))
  const leadsTo = (address: string): string | null => {
    const candidates = [address, `${address}.html`, posix.join(address, 'index.html')]
    return candidates.find((path) => existsSync(join(folder, path)) && statSync(join(folder, path)).isFile()) ?? null
  }
  return [...pages].flatMap(([path, html]) => [
    ...foreignOf(html).map((address) => `${path}: asks ${address}`),
    ...linksOf(html).flatMap((link) => {
      const [file = '', anchor = ''] = link.split('#').map(decoded)
      const at =
        file === '' ? path : leadsTo(file.startsWith('/') ? file.slice(1) : posix.join(posix.dirname(path), file))
      if (at === null) return [`${path}: there is no ${file}`]
      return anchor === '' || anchors.get(at)?.has(anchor) !== false ? [] : [`${path}: ${at} has no #${anchor}`]
    })
  ])
}

const anchorsOf = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/\s(?:id|name)="([^"]+)"/g)].map(([, id = '']) => plain(id)))

const linksOf = (html: string): ReadonlyArray<string> =>
  [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)]
    .map(([, address = '']) => plain(address))
    .filter((address) => address !== '' && !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address))

// What is loaded without a click: a script, a style, a picture, a font.
const foreignOf = (html: string): ReadonlyArray<string> =>
  [...html.matchAll(/<(?:script|link|img|iframe|source)\s[^>]*?(?:src|href)="((?:https?:)?\/\/[^"]+)"/g)].map(
    ([, address = '']) => address
  )

const plain = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

const decoded = (text: string): string => decodeURIComponent(text.replace(/\?.*$/, ''))
