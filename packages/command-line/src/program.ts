import { Command, CommanderError, Option } from 'commander'
import { type CopyRequest, copyCommand } from './copy/copy-command.ts'
import { demoCommand } from './demo/demo-command.ts'
import { addEvidence } from './evidence/evidence-program.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { importCommand } from './import/import-command.ts'
import { addKeys } from './keys/keys-program.ts'
import { addPersonal } from './personal/personal-program.ts'
import { questions } from './questions/questions.ts'
import { addReactions } from './reactions/reactions-program.ts'
import { type SealRequest, sealCommand } from './seal/seal-command.ts'
import { addSettings } from './settings/settings-command.ts'
import { type NamedStore, withStore } from './store-options.ts'
import type { Surroundings } from './surroundings.ts'
import { addViews } from './views/views-program.ts'
import { addWebhooks } from './webhooks/webhooks-program.ts'

/** Runs the program with these arguments, and says how it ended. */
export const runProgram = async (args: ReadonlyArray<string>, surroundings: Surroundings): Promise<ExitCode> => {
  let ended: ExitCode = exitCode.done
  const program = programIn(surroundings, (code) => {
    ended = code
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return ended
  } catch (caught) {
    if (!(caught instanceof CommanderError)) throw caught
    // Help that was asked for ends well; everything else that the parser stops at is a wrong call.
    return caught.exitCode === 0 ? exitCode.done : exitCode.usage
  }
}

const programIn = (surroundings: Surroundings, end: (code: ExitCode) => void): Command => {
  const { out, err } = surroundings
  const program = new Command('readdress')
    .description("Changes of an order's shipping address: what was asked, decided and done, and where the order goes.")
    .exitOverride()
    .configureOutput({
      writeOut: out.write,
      writeErr: err.write,
      getOutHelpWidth: () => out.columns,
      getErrHelpWidth: () => err.columns,
      getOutHasColors: () => false,
      getErrHasColors: () => false
    })
    .showHelpAfterError('(readdress --help tells how to call it)')
  program
    .command('demo')
    .description('Play five stories of an address change into a new store, and tell them.')
    .option('--folder <dir>', 'the folder of the new store; a temporary one, if not said')
    .option('--plain', 'no colours', false)
    .action(async (options: { readonly folder?: string; readonly plain: boolean }) => {
      end(await demoCommand({ folder: options.folder, plain: options.plain }, surroundings))
    })
  withStore(program.command('import'), 'the folder of the store, made if it is missing')
    .description(
      'Give the commands of a file, one JSON object a line, to the orders of a store; what is not taken goes to FILE.rejected.ndjson with the reason. Run again, it goes on where it stopped and takes nothing twice.'
    )
    .argument('<file>', 'the file of commands')
    .option('--again', 'also give the commands that an earlier run of this file has dealt with', false)
    .action(async (file: string, options: NamedStore & { readonly again: boolean }) => {
      end(await importCommand({ file, ...options }, surroundings))
    })
  program
    .command('seal')
    .description(
      'Copy a store whose personal values lie in the clear into another folder, sealed, and compare every event. Interrupted, it goes on where it stopped.'
    )
    .requiredOption('--from <dir>', 'the folder of the store; it is not touched')
    .requiredOption('--to <dir>', 'the folder of the copy, made if it is missing')
    .option('--keys <dir>', 'the folder of the keys of the copy: DIR-keys beside it, if not said')
    .option(
      '--settings <file>',
      'the settings of the copy, and of a store that has none in its folder: readdress.json in either folder, if not said; copied with the store'
    )
    .action(async (options: SealRequest) => {
      end(await sealCommand(options, surroundings))
    })
  program
    .command('copy')
    .description(
      'Copy all events of a store into another, each a folder or esdb://…, and compare them all. Interrupted, it goes on where it stopped when it is run again.'
    )
    .addOption(new Option('--from <store>', 'the store; it is not touched').env('READDRESS_FROM').makeOptionMandatory())
    .addOption(
      new Option('--to <store>', 'where to: a folder is made if it is missing')
        .env('READDRESS_TO')
        .makeOptionMandatory()
    )
    .option('--json', 'one JSON object instead of text', false)
    .action(async (options: CopyRequest) => {
      end(await copyCommand(options, surroundings))
    })
  for (const add of questions) add(program, surroundings, end)
  addSettings(program, surroundings, end)
  addKeys(program, surroundings, end)
  addPersonal(program, surroundings, end)
  addEvidence(program, surroundings, end)
  addReactions(program, surroundings, end)
  addViews(program, surroundings, end)
  addWebhooks(program, surroundings, end)
  return program
}
