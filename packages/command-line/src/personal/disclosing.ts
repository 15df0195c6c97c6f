import { type Command, Option } from 'commander'
import { AccessPurpose, type ToReveal } from 'readdress'
import { type Acting, actingCommand } from './acting.ts'

/** What every command is given that shows personal data in clear. */
export interface Disclosing extends Acting {
  readonly purpose: AccessPurpose
  readonly basis: string
  readonly receiver?: string
  readonly case?: string
  readonly underHold?: string
}

/** Adds a command that shows personal data, `what`, in clear. */
export const disclosingCommand = (program: Command, name: string, what: string): Command =>
  actingCommand(program, name)
    .addOption(
      new Option('--purpose <purpose>', 'what for').choices(Object.keys(AccessPurpose.keys)).makeOptionMandatory()
    )
    .requiredOption('--basis <code>', 'on what legal basis, such as Contract')
    .option('--receiver <id>', `who is given ${what}, if not you`)
    .option('--case <id>', 'the case that it is for')
    .option('--under-hold <id>', 'the legal hold that opens data which may only be kept')

/** The same as the library takes it. */
export const disclosureOf = ({
  purpose,
  basis: legalBasis,
  receiver,
  case: caseId,
  underHold
}: Disclosing): Pick<ToReveal, 'purpose' | 'legalBasis' | 'receiver' | 'caseId' | 'underHold'> => ({
  purpose,
  legalBasis,
  ...(receiver === undefined ? {} : { receiver }),
  ...(caseId === undefined ? {} : { caseId }),
  ...(underHold === undefined ? {} : { underHold })
})
