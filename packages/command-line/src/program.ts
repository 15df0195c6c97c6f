import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import * as Either from 'fp-ts/lib/Either.js'
import type { Clocks, Instant } from 'readdress'
import { demoCommand } from './demo/demo-command.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { importCommand } from './import/import-command.ts'
import { auditCommand } from './questions/audit-command.ts'
import { orderCommand } from './questions/order-command.ts'
import { instantForm, readInstant } from './questions/read-instant.ts'
import { readOrderId } from './questions/read-order-id.ts'
import type { Surroundings } from './surroundings.ts'
import { addViews } from './views/views-program.ts'

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
  program
    .command('import')
    .description(
      'Give the commands of a file, one JSON object a line, to the orders of a store; what is not taken goes to FILE.rejected.ndjson with the reason. Run again, it goes on where it stopped and takes nothing twice.'
    )
    .argument('<file>', 'the file of commands')
    .requiredOption('--store <dir>', 'the folder of the store, made if it is missing')
    .option('--again', 'also give the commands that an earlier run of this file has dealt with', false)
    .action(async (file: string, options: { readonly store: string; readonly again: boolean }) => {
      end(await importCommand({ file, ...options }, surroundings))
    })
  program
    .command('order')
    .description('Tell where an order goes: its address now, what is open, and its parcels; personal values masked.')
    .argument('<id>', 'the id of the order', readOrderId)
    .requiredOption('--store <dir>', 'the folder of the store')
    .addOption(moment('--as-of <time>', 'what held at this moment'))
    .addOption(moment('--known-at <time>', 'what was known at this moment'))
    .option('--json', 'one JSON document instead of text', false)
    .option('--plain', 'no colours', false)
    .action(async (orderId: string, { store, json, plain, ...moments }: OrderOptions) => {
      end(await orderCommand({ orderId, store, json, plain, clocks: moments }, surroundings))
    })
  program
    .command('audit')
    .description('Tell who did what to an order, when and why: every event; personal values masked.')
    .argument('<id>', 'the id of the order', readOrderId)
    .requiredOption('--store <dir>', 'the folder of the store')
    .option('--json', 'one JSON array instead of text', false)
    .option('--plain', 'no colours', false)
    .action(async (orderId: string, options: QuestionOptions) => {
      end(await auditCommand({ orderId, ...options }, surroundings))
    })
  addViews(program, surroundings, end)
  return program
}

interface QuestionOptions {
  readonly store: string
  readonly json: boolean
  readonly plain: boolean
}

interface OrderOptions extends QuestionOptions, Clocks {}

const moment = (flags: string, description: string): Option =>
  new Option(flags, `${description}: ${instantForm}`).argParser((text: string): Instant => {
    const instant = readInstant(text)
    if (Either.isLeft(instant)) throw new InvalidArgumentError(`Expected ${instant.left}.`)
    return instant.right
  })
