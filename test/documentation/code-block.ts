/** A piece of documentation that is a program. */
export interface CodeBlock {
  readonly path: string
  /** The line of the file on which the code begins. */
  readonly line: number
  readonly code: string
  /** What is imported for the reader's convenience, on one line. */
  readonly imports: string
}

/** The `ts` blocks of a Markdown text. */
export const markdownBlocks = (path: string, text: string): ReadonlyArray<CodeBlock> => {
  const blocks: Array<CodeBlock> = []
  let open: {
    readonly fence: string
    readonly language: string
    readonly line: number
    readonly code: Array<string>
  } | null = null
  text.split('\n').forEach((content, index) => {
    const [, fence = '', language = ''] = /^\s*(`{3,}|~{3,})\s*(\S*)/.exec(content) ?? []
    if (open === null) {
      if (fence !== '') open = { fence, language, line: index + 2, code: [] }
    } else if (fence.startsWith(open.fence) && language === '') {
      if (/^(ts|typescript)$/.test(open.language))
        blocks.push({ path, line: open.line, code: open.code.join('\n'), imports: '' })
      open = null
    } else {
      open.code.push(content)
    }
  })
  return blocks
}
