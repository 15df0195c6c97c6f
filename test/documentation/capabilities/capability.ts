/** One thing that the article for sellers asks for, and what realises it. A name in backticks is looked up in the sources. */
export interface Capability {
  /** 7 of C7. */
  readonly number: number
  /** The words of the article. */
  readonly article: string
  readonly means: string
  /** What realises it. */
  readonly by: string
  /** What is missing; empty where nothing is. */
  readonly open: string
  /** Where a test shows it, and a name that stands there. */
  readonly shown: { readonly path: string; readonly name: string }
}

/** A part of the article, and its capabilities. */
export interface Chapter {
  readonly title: string
  readonly capabilities: ReadonlyArray<Capability>
}

/** A capability that is there; what it still needs to be whole comes last. */
export const there = (
  number: number,
  article: string,
  means: string,
  by: string,
  [path, name]: readonly [string, string],
  open = ''
): Capability => ({ number, article, means, by, open, shown: { path, name } })

/** A scenario that shows it. */
export const story = (file: string, name: string): readonly [string, string] => [
  `packages/order/test/scenarios/${file}.ts`,
  name
]

/** Another file of the order's tests that shows it. */
export const orderTest = (file: string, name: string): readonly [string, string] => [
  `packages/order/test/${file}.ts`,
  name
]

/** A test of a view that shows it. */
export const viewTest = (file: string, name: string): readonly [string, string] => [
  `packages/order-views/test/${file}.test.ts`,
  name
]
