/** A piece of documentation that is a program. */
export interface CodeBlock {
  readonly path: string
  /** The line of the file on which the code begins. */
  readonly line: number
  readonly code: string
  /** What is imported for the reader's convenience, on one line. */
  readonly imports: string
}

/** A piece of documentation that stands in a file of the repository, named in the line above it: `<!-- from examples/… -->`. */
export interface Excerpt extends CodeBlock {
  readonly from: string
}

/** The `ts` blocks of a Markdown text that are programs of their own. */
export const markdownBlocks = (path: string, text: string): ReadonlyArray<CodeBlock> =>
  blocksIn(path, text).flatMap(({ from, ...block }) => (from === null ? [block] : []))

/** The `ts` blocks of a Markdown text that stand in a file. */
export const excerptsIn = (path: string, text: string): ReadonlyArray<Excerpt> =>
  blocksIn(path, text).flatMap(({ from, ...block }) => (from === null ? [] : [{ ...block, from }]))

interface OpenBlock {
  readonly fence: string
  readonly language: string
  readonly line: number
  readonly from: string | null
  readonly code: Array<string>
}

const blocksIn = (path: string, text: string): ReadonlyArray<CodeBlock & { readonly from: string | null }> => {
  const blocks: Array<CodeBlock & { readonly from: string | null }> = []
  let open: OpenBlock | null = null
  let above = ''
  text.split('\n').forEach((content, index) => {
    const [, fence = '', language = ''] = /^\s*(`{3,}|~{3,})\s*(\S*)/.exec(content) ?? []
    if (open === null) {
      const [, from = null] = /^<!-- from (\S+) -->$/.exec(above) ?? []
      if (fence !== '') open = { fence, language, line: index + 2, from, code: [] }
    } else if (fence.startsWith(open.fence) && language === '') {
      if (/^(ts|typescript)$/.test(open.language))
        blocks.push({ path, line: open.line, from: open.from, code: open.code.join('\n'), imports: '' })
      open = null
    } else {
      open.code.push(content)
    }
    above = content
  })
  return blocks
}
