import { posix } from 'node:path'

/** A relative link of a Markdown page. */
export interface Link {
  readonly path: string
  readonly line: number
  /** The file from the root of the repository, without the part after `#`. */
  readonly target: string
  /** The heading that is linked to, as its anchor; empty for the page as a whole. */
  readonly anchor: string
}

const link = /\]\(\s*<?([^)\s>]+)>?(?:\s+["'][^)]*)?\)|^\s{0,3}\[[^\]]+\]:\s*<?([^\s>]+)>?|(?:href|src)="([^"]+)"/gu

/** The links of a Markdown text that lead to files of the repository. */
export const relativeLinks = (path: string, text: string): ReadonlyArray<Link> =>
  prose(text).flatMap((content, index) =>
    [...content.matchAll(link)].flatMap(([, inline, reference, html]) => {
      const address = inline ?? reference ?? html ?? ''
      if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) return []
      const [file = '', anchor = ''] = address.split('#').map(decodeURIComponent)
      const target = file.startsWith('/') ? file.slice(1) : posix.join(posix.dirname(path), file)
      return [{ path, line: index + 1, target: file === '' ? path : posix.normalize(target), anchor }]
    })
  )

/** The anchors that a Markdown text offers, as GitHub makes them from its headings. */
export const anchors = (text: string): ReadonlySet<string> => {
  const seen = new Map<string, number>()
  return new Set(
    prose(text).flatMap((content) => {
      const named = [...content.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, name = '']) => name)
      const [, heading] = /^#{1,6}\s+(.*?)\s*#*$/.exec(content) ?? []
      if (heading === undefined) return named
      const anchor = slug(heading)
      const earlier = seen.get(anchor) ?? 0
      seen.set(anchor, earlier + 1)
      return [...named, earlier === 0 ? anchor : `${anchor}-${earlier}`]
    })
  )
}

/** The anchor of a heading. */
export const slug = (heading: string): string =>
  heading
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-')

// The lines of a text, emptied of what stands in code.
const prose = (text: string): ReadonlyArray<string> => {
  let fence = ''
  return text.split('\n').map((content) => {
    const [, mark = ''] = /^\s*(`{3,}|~{3,})/.exec(content) ?? []
    if (fence === '' && mark === '')
      return content.replace(/(`+)(?!`).*?(?<!`)\1(?!`)/g, (code) => (/^#/.test(content) ? code : ''))
    if (fence === '') fence = mark
    else if (mark.startsWith(fence)) fence = ''
    return ''
  })
}
