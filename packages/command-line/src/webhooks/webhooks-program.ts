import type { Command } from 'commander'
import type { ExitCode } from '../exit-code.ts'
import { withStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { type RefusedRequest, refusedCommand } from './refused-command.ts'

/** Adds `webhooks` to the program. */
export const addWebhooks = (program: Command, surroundings: Surroundings, end: (code: ExitCode) => void): void => {
  const webhooks = program.command('webhooks').description('Look after what trackers and platforms send by themselves.')
  withStore(webhooks.command('refused'))
    .description(
      'Tell which webhooks were not taken, the newest first: when, why, and the kinds and sizes of what stood in them, but no value.'
    )
    .option('--json', 'one JSON array instead of text', false)
    .action(async (options: RefusedRequest) => {
      end(await refusedCommand(options, surroundings))
    })
}
