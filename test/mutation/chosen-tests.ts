import mocha from 'mocha'

// The tests of a mutant come as one long choice of names, to be tried one after the other at each of ten thousand tests. To look the name up is the
// same in the end, and sooner.

interface Choice {
  readonly test: (title: string) => boolean
}

const names = ({ source }: RegExp): ReadonlySet<string> =>
  new Set(
    source
      .slice('(^'.length, -'$)'.length)
      .split('$)|(^')
      .map((name) => name.replaceAll('\\n', '\n').replaceAll(/\\(.)/g, '$1'))
  )

mocha.prototype.grep = function (this: { readonly options: { grep?: Choice } }, choice: RegExp | string) {
  const chosen = choice instanceof RegExp && choice.source.startsWith('(^') ? names(choice) : null
  this.options.grep = chosen === null ? new RegExp(choice) : { test: (title) => chosen.has(title) }
  return this as never
} as never
