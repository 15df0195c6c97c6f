import { Graphviz } from '@hpcc-js/wasm-graphviz'

const graphviz = await Graphviz.load()

/** A diagram of states or of boxes, in the part of Mermaid that our pages use, as an SVG in the colours of the text around it. */
export const diagram = (mermaid: string): string => {
  const [kind = '', ...lines] = mermaid
    .trim()
    .split('\n')
    .map((line) => line.trim())
  const graph = kind === 'stateDiagram-v2' ? lines.map(transition) : lines.map(way)
  const drawn = ['TB', 'LR'].map((direction) => drawing(direction, graph))
  const [narrowest = ''] = drawn.sort((one, other) => widthOf(one) - widthOf(other))
  return `<div class="diagram" role="img">${narrowest.slice(narrowest.indexOf('<svg')).replaceAll('"black"', '"currentColor"')}</div>\n`
}

const drawing = (direction: string, graph: ReadonlyArray<string>): string =>
  graphviz.dot(`digraph {
    graph [rankdir=${direction}, bgcolor=transparent, fontname=Helvetica, nodesep=0.3, ranksep=0.45]
    node [shape=box, style=rounded, fontname=Helvetica, fontsize=15, height=0.35, margin="0.15,0.05"]
    edge [fontname=Helvetica, fontsize=13, arrowsize=0.7]
    ${graph.join('\n    ')}
  }`)

const widthOf = (svg: string): number => Number(/width="(\d+)/.exec(svg)?.[1])

// The beginning of a thing is a dot.
const start = '"[*]" [label="", shape=circle, style=filled, fillcolor=black, width=0.15, height=0.15, fixedsize=true]; '

const transition = (line: string): string => {
  const [, from = '', to = '', events = ''] = read(/^(\S+) --> (\S+?)(?:: (.*))?$/, line)
  const label = events.replaceAll('<br/>', '\\n')
  return `${from === '[*]' ? start : ''}"${from}" -> "${to}" [label="${label}"]`
}

const way = (line: string): string => {
  const [, from = '', label = '', to = ''] = read(/^(.+?) -->(?:\|(.*?)\|)? (.+)$/, line)
  return `${[from, to].map(box).join('; ')}; ${[from, to].map(idOf).join(' -> ')} [label="${label}"]`
}

const idOf = (node: string): string => `"${node.replace(/[[(].*$/, '')}"`

const box = (node: string): string => {
  const [, bracket, label] = /^\w+(\[\(?)([^\])]+)\)?\]$/.exec(node) ?? []
  if (label === undefined) return idOf(node)
  return `${idOf(node)} [label="${label}"${bracket === '[(' ? ', shape=cylinder, style=solid' : ''}]`
}

const read = (form: RegExp, line: string): ReadonlyArray<string> => {
  const found = form.exec(line)
  if (found === null) throw new Error(`A diagram has a line that site/diagram.ts cannot draw: ${line}`)
  return found
}
