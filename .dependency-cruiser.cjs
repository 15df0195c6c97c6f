// The arrows between the packages: which packages each may import. CONTRIBUTING.md shows the same table and says why.
const mayImport = require('./import-rules.json')

const packageRules = Object.entries(mayImport).map(([name, allowed]) => ({
  name: `${name}-may-import`,
  comment: `packages/${name} may import only: ${allowed.length > 0 ? allowed.join(', ') : 'no other package'}`,
  severity: 'error',
  from: { path: `^packages/${name}/src/` },
  to: { path: '^(packages|examples|test|bench)/', pathNot: `^packages/(${[name, ...allowed].join('|')})/src/` }
}))

module.exports = {
  forbidden: [
    ...packageRules,
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true }
    },
    {
      name: 'not-the-own-index',
      comment: 'index.ts is for importers of the package; inside it, import the file that holds the name.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/src/' },
      to: { path: '^packages/$1/src/index\\.ts$' }
    },
    {
      name: 'could-not-resolve',
      comment: 'An import that does not resolve is an undeclared dependency.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true }
    },
    {
      name: 'order-is-pure',
      comment: 'The order domain reaches nothing but fp-ts and io-ts: no clock, no I/O, no randomness.',
      severity: 'error',
      from: { path: '^packages/order/src/' },
      to: { dependencyTypes: ['core'] }
    },
    {
      name: 'order-imports-fp-ts-and-io-ts-only',
      severity: 'error',
      from: { path: '^packages/order/src/' },
      to: { pathNot: ['^packages/order/src/', 'node_modules/(fp-ts|io-ts)/'] }
    },
    {
      name: 'order-reaches-no-core-module',
      severity: 'error',
      from: { path: '^packages/order/src/index\\.ts$' },
      to: {
        path: '^(node:)?(fs|crypto|timers|net|http|https|child_process|os|process|worker_threads)(/|$)',
        reachable: true
      }
    },
    {
      name: 'source-does-not-import-tests',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/' },
      to: { path: '(/test/|\\.test\\.ts$)' }
    },
    {
      name: 'nothing-imports-the-benches',
      severity: 'error',
      from: { pathNot: '^bench/' },
      to: { path: '^bench/' }
    }
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['readdress-source', 'types', 'import', 'node', 'default']
    }
  }
}
