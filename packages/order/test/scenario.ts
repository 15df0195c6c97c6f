/** A scenario of the domain, with the tests that tell it: the first is the story itself, the others are its twins. */
export interface Scenario {
  /** S of a scenario, E of a small example. */
  readonly number: `${'S' | 'E'}${number}`
  readonly english: About
  readonly chinese: About
  /** What is done, or what it is done to; the block gives the tests about it. */
  readonly describe: (act: string, block: () => void) => void
  /** The outcome of the next test in Chinese, as a sentence that stands alone. */
  readonly inChinese: (outcome: string) => void
  /** Continues the sentence of `describe`. */
  readonly test: (outcome: string, body: () => void) => void
  readonly tests: () => ReadonlyArray<ScenarioTest>
}

/** What a scenario is about: the situation as a title, and a sentence. */
export interface About {
  readonly title: string
  readonly sentence: string
}

/** One test of a scenario, named in both languages. */
export interface ScenarioTest {
  readonly english: string
  readonly chinese: string
  readonly body: () => void
}

/** A scenario whose tests are still to be given. */
export const scenario = (about: Pick<Scenario, 'number' | 'english' | 'chinese'>): Scenario => {
  const tests: Array<ScenarioTest> = []
  let act = ''
  let chinese = ''
  return {
    ...about,
    describe: (given, block) => {
      act = given
      block()
    },
    inChinese: (outcome) => {
      chinese = outcome
    },
    test: (outcome, body) => {
      tests.push({ english: `${act} ${outcome}`, chinese, body })
      chinese = ''
    },
    tests: () => tests
  }
}
