import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { repositoryRoot } from '../repository.ts'
import { doStep, isTold, tutorialPage, tutorialSteps } from './tutorial.ts'
import { openWorkshop } from './workshop.ts'

const workshop = openWorkshop([])
afterAll(workshop.dispose)

// The packages are those of the repository, unbuilt.
const program = join(repositoryRoot, 'packages/command-line/src/main.ts')
const preamble = `
node() { command node --conditions=readdress-source --disable-warning=ExperimentalWarning "$@"; }
npx() { shift; node '${program}' "$@"; }
`

describe(`the tutorial, ${tutorialPage},`, () => {
  test('can be followed from its first file to its end, and tells what one sees', async () => {
    const steps = tutorialSteps()
    expect(steps.filter(({ type }) => type === 'Save')).toHaveLength(3)
    for (const step of steps) {
      const told = await doStep(step, workshop.folder, preamble)
      if (step.type === 'Type' && !isTold(step.told ?? '', told))
        expect.fail(`${tutorialPage}:${step.line} says\n\n${step.told}\n\nwhere the reader sees\n\n${told}`)
    }
  })
})

describe('what a page says that one sees', () => {
  test.each([
    ['a\nb\n', 'a\nb\n', true],
    ['at 18:04\n', 'at 19:05\n', true],
    ['a\n…\n', 'a\nb\nc\n', true],
    ['…\nc\n', 'a\nc\n', true],
    ['a\n', 'a\nb\n', false],
    ['a\n…\nd\n', 'a\nb\nc\n', false],
    ['b\n…\n', 'a\nb\n', false]
  ])('%j stands for %j: %s', (page, text, stands) => {
    expect(isTold(page, text)).toBe(stands)
  })
})
