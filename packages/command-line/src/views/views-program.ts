import { type Command, Option } from 'commander'
import type { OrderId } from 'readdress'
import type { ExitCode } from '../exit-code.ts'
import { readOrderId } from '../questions/read-order-id.ts'
import { type NamedStore, withStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { rebuildCommand } from './rebuild-command.ts'
import { statusCommand } from './status-command.ts'

interface ViewsOptions extends NamedStore {
  readonly json: boolean
}

interface RebuildOptions extends ViewsOptions {
  readonly compare: boolean
  readonly dryRun: boolean
  readonly anew: boolean
  readonly key?: string
  readonly order?: OrderId
}

/** Adds `views` with its commands to the program. */
export const addViews = (program: Command, surroundings: Surroundings, end: (code: ExitCode) => void): void => {
  const views = program.command('views').description('Look after the views, which are made from the events.')
  withStore(views.command('status'))
    .description('Tell how far each view is behind the events; it changes nothing.')
    .option('--json', 'one JSON array instead of text', false)
    .action(async (options: ViewsOptions) => {
      end(await statusCommand(options, surroundings))
    })
  withStore(views.command('rebuild'))
    .description(
      'Make a view anew beside the one that is read, which goes on serving, and switch to it. Interrupted, it goes on where it stopped when it is run again.'
    )
    .argument('[view]', 'the name of the view; all, if not said')
    .option('--compare', 'tell each document that differed, and in which fields', false)
    .option('--dry-run', 'switch nothing', false)
    .option('--anew', 'forget first what an interrupted rebuild has left', false)
    .addOption(new Option('--key <key>', 'only the document with this key').conflicts(['order', 'anew']))
    .addOption(
      new Option('--order <id>', 'only the documents of this order').argParser(readOrderId).conflicts(['key', 'anew'])
    )
    .option('--json', 'one JSON object a line: each difference, and what it came to', false)
    .action(async (view: string | undefined, { key, order, ...options }: RebuildOptions) => {
      const some = key !== undefined ? { key } : order !== undefined ? { orderId: order } : null
      end(await rebuildCommand({ view: view ?? null, some, ...options }, surroundings))
    })
  withStore(views.command('compare'))
    .description('Tell which documents differ from what the events say, and in which fields; it changes nothing.')
    .argument('[view]', 'the name of the view; all, if not said')
    .option('--json', 'one JSON object a line: each difference, and what it came to', false)
    .action(async (view: string | undefined, options: ViewsOptions) => {
      const look = { some: null, compare: true, dryRun: true, anew: false }
      end(await rebuildCommand({ view: view ?? null, ...look, ...options }, surroundings))
    })
}
