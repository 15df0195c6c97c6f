import { type Command, Option } from 'commander'
import type { By } from 'readdress'
import { readActor } from '../settings/read-actor.ts'
import { type NamedStore, withStore } from '../store-options.ts'

/** What every command is given that somebody answers for; where `as` names nobody, that is the operator of the settings. */
export interface Acting extends NamedStore {
  readonly as?: By
  readonly json: boolean
}

/** Adds a command that somebody answers for. */
export const actingCommand = (program: Command, name: string): Command =>
  withStore(program.command(name))
    .addOption(new Option('--as <role:id>', 'who acts: the operator of the settings, if not said').argParser(readActor))
    .option('--json', 'one JSON document instead of text', false)
