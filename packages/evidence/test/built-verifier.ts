import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const place = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const banner = `#!/usr/bin/env node
// The verifier of evidence bundles of Readdress in one file, which needs nothing but Node.js 18 or newer:
//   node verify.mjs PATH --trust trust.json
// Built from packages/evidence/src/verifier of Readdress (Apache-2.0), with fp-ts and io-ts (both MIT, copyright Giulio Canti). Do not edit it.`

/** The text of the verifier in one file, made from its sources. */
export const builtVerifier = async (): Promise<string> => {
  const build = await rolldown({
    input: place('../src/verifier/verify-program.ts'),
    platform: 'node',
    // Names of files stand in it, and must not depend on where it is built from.
    cwd: place('../../..'),
    resolve: {
      conditionNames: ['readdress-source', 'import'],
      // The same libraries as ES modules, of which only what is used is taken.
      alias: { 'fp-ts/lib': 'fp-ts/es6', 'io-ts': place('../node_modules/io-ts/es6/index.js') }
    }
  })
  const { output } = await build.generate({
    format: 'esm',
    banner,
    comments: { legal: true, annotation: false, jsdoc: true }
  })
  const [file, ...more] = output
  if (more.length > 0) throw new TypeError('The verifier is one file.')
  return file.code
}
