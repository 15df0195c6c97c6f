import ts from 'typescript'

/** A rule about the syntax of our sources, with the snippets that prove that it can fail and does not cry wolf. */
export interface SyntaxRule {
  readonly name: string
  readonly remedy: string
  /** The paths that it holds for. */
  readonly holdsFor: RegExp
  /** The files that may break it, each with the reason. */
  readonly except: Readonly<Record<string, string>>
  readonly isBrokenBy: (node: ts.Node) => boolean
  readonly bad: ReadonlyArray<string>
  readonly good: ReadonlyArray<string>
}

/** The syntax tree of a file. */
export const parsed = (path: string, text: string): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true)

/** The places in a file that break a rule, as `path:line: name. remedy`, whether or not the file is excepted. */
export const violations = (rule: SyntaxRule, file: ts.SourceFile): ReadonlyArray<string> => {
  const found: Array<string> = []
  const visit = (node: ts.Node): void => {
    if (rule.isBrokenBy(node)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file))
      found.push(`${file.fileName}:${line + 1}: ${rule.name}. ${rule.remedy}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}
