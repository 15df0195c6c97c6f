/** An element of a report's page, or a text in it. */
export type Node = Element | string

/** An element, with what its tag says and what stands in it. */
export interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: ReadonlyArray<Node>
}

/**
 * The body of a page that our own report made; null where it is anything else. This is no reader of HTML: it takes elements that are closed, attributes in double
 * quotes and signs by their numbers, which is all that a report is made of.
 */
export const bodyOf = (page: string): Element | null => {
  const [, body, ...more] = page.split(/<body>|<\/body>/)
  if (body === undefined || more.length !== 1) return null
  const open: Array<Open> = [{ name: 'body', attributes: new Map(), children: [] }]
  let read = 0
  for (const { 0: whole, index, groups = {} } of body.matchAll(piece)) {
    if (index !== read) return null
    read += whole.length
    const { text, closes, name = '', attributes = '' } = groups
    const inner = open.at(-1)
    if (inner === undefined) return null
    if (text !== undefined) inner.children.push(unescaped(text))
    else if (name === 'br') inner.children.push({ name, attributes: new Map(), children: [] })
    else if (closes === undefined) {
      const begun = { name, attributes: attributesIn(attributes), children: [] }
      inner.children.push(begun)
      open.push(begun)
    } else if (inner.name === name) open.pop()
    else return null
  }
  const [root, ...unclosed] = open
  return read === body.length && root !== undefined && unclosed.length === 0 ? root : null
}

/** The elements among nodes. */
export const elementsIn = (nodes: ReadonlyArray<Node>): ReadonlyArray<Element> =>
  nodes.filter((node) => typeof node !== 'string')

interface Open extends Element {
  readonly children: Array<Node>
}

const piece = /<(?<closes>\/)?(?<name>[a-z][a-z0-9]*)(?<attributes>(?: [a-z-]+="[^"<>]*")*)>|(?<text>[^<>]+)/g

const attributesIn = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, unescaped(value)]))

const unescaped = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
