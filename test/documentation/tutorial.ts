import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { repositoryRoot } from '../repository.ts'

/** What a reader of the tutorial does, in order: he saves a file, or types something and compares what he is told. */
export type TutorialStep =
  | { readonly type: 'Save'; readonly line: number; readonly name: string; readonly code: string }
  | { readonly type: 'Type'; readonly line: number; readonly typed: string; readonly told: string | null }

export const tutorialPage = 'docs/tutorial/first-change.md'

/** The steps of the tutorial, but those before its first file: where the packages come from, whoever plays it knows. */
export const tutorialSteps = (): ReadonlyArray<TutorialStep> => {
  const text = readFileSync(join(repositoryRoot, tutorialPage), 'utf8')
  const steps: Array<TutorialStep> = []
  for (const { 1: language = '', 2: content = '', index } of text.matchAll(/^```(\S+)\n([\s\S]*?)^```$/gm)) {
    const line = text.slice(0, index).split('\n').length
    const before = steps.at(-1)
    if (language === 'ts')
      steps.push({ type: 'Save', line, name: /^\/\/ (\S+)/.exec(content)?.[1] ?? '', code: content })
    else if (language === 'sh') steps.push({ type: 'Type', line, typed: content, told: null })
    else if (before?.type === 'Type') steps.splice(-1, 1, { ...before, told: content })
  }
  return steps.slice(steps.findIndex(({ type }) => type === 'Save'))
}

/** Does a step in a folder; `preamble` is typed before it. Answers what was told. */
export const doStep = async (step: TutorialStep, folder: string, preamble: string): Promise<string> => {
  if (step.type === 'Save') {
    writeFileSync(join(folder, step.name), step.code)
    return ''
  }
  const path = [dirname(process.execPath), process.env['PATH']].join(':')
  const env = { ...process.env, PATH: path, NO_COLOR: '1', TZ: 'UTC' }
  // The verifier ends with 1 where a bundle is false: what it tells is compared, not how it ends.
  const { stdout, stderr } = await promisify(execFile)('sh', ['-c', `${preamble}\n${step.typed}`], {
    cwd: folder,
    env
  }).catch((error) => error)
  return `${stdout}${stderr}`
}

/** A text as it is every day: dates, times and digests are those of the day on which it was told. */
export const timeless = (text: string): string =>
  text
    .replaceAll(/\b\d{4}-\d\d-\d\d\b/g, 'DATE')
    .replaceAll(/-\d{8}\b/g, '-DATE')
    .replaceAll(/\b\d\d:\d\d\b/g, 'TIME')
    .replaceAll(/\b[0-9a-f]{64}\b/g, 'DIGEST')

/** Whether a text is what the page says; a line with an ellipsis stands for some that the page leaves out. */
export const isTold = (page: string, text: string): boolean => {
  const seen = timeless(text)
  const parts = timeless(page).split(/^ *…\n/m)
  let end = 0
  for (const [index, part] of parts.entries()) {
    const found = index === 0 ? (seen.startsWith(part) ? 0 : -1) : seen.indexOf(part, end)
    if (found === -1) return false
    end = found + part.length
  }
  return parts.at(-1) === '' || end === seen.length
}
