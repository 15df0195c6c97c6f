import type { Command } from 'commander'
import type { Instant } from 'readdress'
import type { ExitCode } from '../exit-code.ts'
import { momentOption } from '../questions/options.ts'
import { type NamedStore, withStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { createCommand } from './create-command.ts'
import { rotateCommand } from './rotate-command.ts'
import { rotateLogCommand } from './rotate-log-command.ts'
import { statusCommand } from './status-command.ts'

interface KeysOptions extends NamedStore {
  readonly json: boolean
}

/** Adds `keys` with its commands to the program. */
export const addKeys = (program: Command, surroundings: Surroundings, end: (code: ExitCode) => void): void => {
  const keys = program
    .command('keys')
    .description('Look after the keys that personal values are sealed under, and those that sign.')
  withStore(keys.command('status'))
    .description('Tell under which epoch keys the keys of a store are wrapped; it changes nothing.')
    .option('--json', 'one JSON array instead of text', false)
    .action(async (options: KeysOptions) => {
      end(await statusCommand(options, surroundings))
    })
  withStore(keys.command('create'))
    .description(
      'Make the keys that sign the log and the bundles, if there are none, and write their public half as trust.json.'
    )
    .option('--json', 'one JSON object instead of text', false)
    .action(async (options: KeysOptions) => {
      end(await createCommand(options, surroundings))
    })
  withStore(keys.command('rotate'))
    .description(
      'Wrap all keys of a store under a new epoch key, and destroy the former one; no event is touched. Interrupted, it goes on where it stopped when it is run again.'
    )
    .option('--json', 'one JSON object instead of text', false)
    .action(async (options: KeysOptions) => {
      end(await rotateCommand(options, surroundings))
    })
  withStore(keys.command('rotate-log'))
    .description(
      'Change the key that signs the log: the new one is announced on the log under the former, which is destroyed. Interrupted, it goes on where it stopped when it is run again.'
    )
    .addOption(
      momentOption(
        '--stolen-since <time>',
        'the former key was stolen, and what it signed is believed only where a time stamp is older'
      )
    )
    .option('--json', 'one JSON object instead of text', false)
    .action(async (options: KeysOptions & { readonly stolenSince?: Instant }) => {
      end(await rotateLogCommand(options, surroundings))
    })
}
