import { type Command, InvalidArgumentError, Option } from 'commander'
import { type Requirement, readRequirements, requirements, type VerifierLanguage, verifyAt } from 'readdress'
import type { ExitCode } from '../exit-code.ts'
import type { Surroundings } from '../surroundings.ts'

interface Verifying {
  readonly trust?: string
  readonly logKey: ReadonlyArray<string>
  readonly exportKey: ReadonlyArray<string>
  readonly tsaRoot: ReadonlyArray<string>
  readonly witness: ReadonlyArray<string>
  readonly quorum?: number
  readonly require: ReadonlyArray<Requirement>
  readonly lang: VerifierLanguage
  readonly json: boolean
}

const readRequired = (text: string): ReadonlyArray<Requirement> => {
  const required = readRequirements(text)
  if (required === null)
    throw new InvalidArgumentError(`Expected some of ${requirements.join(', ')}, with commas between.`)
  return required
}

const readQuorum = (text: string): number => {
  if (!/^[1-9]\d?$/.test(text)) throw new InvalidArgumentError('Expected a number from 1.')
  return Number(text)
}

const oneMore = (text: string, before: ReadonlyArray<string>): ReadonlyArray<string> => [...before, text]

/** Adds `verify`, which is also published as a file that needs nothing of ours. */
export const addVerify = (evidence: Command, { out, err }: Surroundings, end: (code: ExitCode) => void): void => {
  evidence
    .command('verify')
    .description(
      'Verify a bundle. It needs no store and no network. Ends with 0 when all is proved, 4 when some of it is not, 1 when something is false.'
    )
    .argument('<path>', 'the folder of the bundle, or its ZIP')
    .option('--trust <file>', 'the public keys of the shop, which came by another way than the bundle')
    .option('--log-key <key>', 'a key that signs the log of the shop, as NAME+ID+KEY; again for more', oneMore, [])
    .option('--export-key <key>', 'a key that signs bundles, as NAME+ID+KEY; again for more', oneMore, [])
    .option('--tsa-root <file>', 'the certificate of a time-stamp authority, in PEM; again for more', oneMore, [])
    .option('--witness <key>', 'a key of a witness of the log, as NAME+ID+KEY; again for more', oneMore, [])
    .option('--quorum <n>', 'how many witnesses must have signed; 1, if not said', readQuorum)
    .option('--require <list>', `what must be proved to end with 0: ${requirements.join(', ')}`, readRequired, [])
    .addOption(new Option('--lang <lang>', 'the language of the answer').choices(['en', 'zh']).default('en'))
    .option('--json', 'one JSON document instead of text', false)
    .action(async (path: string, { trust, logKey, exportKey, tsaRoot, witness, quorum, ...asked }: Verifying) => {
      const keys = { logKeys: logKey, exportKeys: exportKey, tsaRoots: tsaRoot, witnesses: witness }
      const given = { ...(trust === undefined ? {} : { trust }), ...(quorum === undefined ? {} : { quorum }) }
      const { require: requires, lang: language, json } = asked
      end(await verifyAt({ path, ...given, ...keys, requires, language, json }, { out: out.write, err: err.write }))
    })
}
