import ts from 'typescript'
import type { CodeBlock } from './code-block.ts'
import { type Importable, importsFor } from './example-imports.ts'

/** The `@example` programs in the doc comments of a source file; they may use what is importable without importing it. */
export const docCommentExamples = (path: string, text: string, importable: Importable): ReadonlyArray<CodeBlock> => {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true)
  const comments = new Map<number, string>()
  const visit = (node: ts.Node): void => {
    for (const comment of ts.getJSDocCommentsAndTags(node)) {
      if (ts.isJSDoc(comment)) comments.set(comment.getStart(file), comment.getText(file))
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return [...comments].flatMap(([start, comment]) =>
    examplesOf(comment).map(({ offset, code }) => ({
      path,
      line: file.getLineAndCharacterOfPosition(start).line + 1 + offset,
      code,
      imports: importsFor(code, importable)
    }))
  )
}

interface Example {
  readonly offset: number
  readonly code: string
}

const examplesOf = (comment: string): ReadonlyArray<Example> => {
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\/?\*+\/? ?/, '').replace(/\s*\*\/$/, ''))
  return lines.flatMap((line, index) => {
    if (!line.startsWith('@example')) return []
    const rest = lines.slice(index + 1)
    const end = rest.findIndex((next) => /^@\w/.test(next))
    const code = (end === -1 ? rest : rest.slice(0, end)).map((part) => (part.startsWith('```') ? '' : part))
    return [{ offset: index + 1, code: code.join('\n').trimEnd() }]
  })
}
