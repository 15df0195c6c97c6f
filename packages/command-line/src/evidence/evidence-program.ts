import { type Command, InvalidArgumentError, Option } from 'commander'
import { type EvidenceWish, isOffset, type OrderId, type VenueName, venueNames } from 'readdress'
import type { ExitCode } from '../exit-code.ts'
import { type Acting, actingCommand } from '../personal/acting.ts'
import { readOrderId } from '../questions/read-order-id.ts'
import { type NamedStore, withStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { checkCommand } from './check-command.ts'
import { checkpointCommand } from './checkpoint-command.ts'
import { exportCommand } from './export-command.ts'
import { type FollowRequest, followCommand } from './follow-command.ts'
import { addPages } from './pages-program.ts'
import { addVerify } from './verify-command.ts'

interface Exporting extends Acting {
  readonly out: string
  readonly zip: boolean
  readonly recipient: string
  readonly purpose: EvidenceWish['purpose']
  readonly basis: string
  readonly disclose?: string
  readonly case?: string
  readonly for?: VenueName
  readonly lang: 'zh' | 'en'
  readonly offset: string
}

const readOffset = (text: string): string => {
  if (!isOffset(text)) throw new InvalidArgumentError('Expected a distance from UTC, such as +08:00.')
  return text
}

const readSeconds = (text: string): number => {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError('Expected whole seconds, from 1.')
  return Number(text)
}

/** Adds `evidence` and `log` with their commands to the program. */
export const addEvidence = (program: Command, surroundings: Surroundings, end: (code: ExitCode) => void): void => {
  const evidence = program
    .command('evidence')
    .description('Prove an order to others: a bundle that a stranger verifies without this store.')
  actingCommand(evidence, 'export')
    .description('Write the bundle of an order into a new folder or ZIP; what it shows in clear is written down first.')
    .argument('<id>', 'the id of the order', readOrderId)
    .requiredOption('--out <dir>', 'the folder that the bundle is put into, as ID-evidence-DATE')
    .option('--zip', 'one file ID-evidence-DATE.zip in the place of a folder', false)
    .requiredOption('--recipient <id>', 'the pseudonym of whoever is given it: bank-1')
    .requiredOption('--basis <text>', 'the legal basis: LegalClaim')
    .addOption(new Option('--purpose <purpose>', 'what for').choices(['Dispute', 'LegalRequest']).default('Dispute'))
    .option(
      '--disclose <list>',
      'the fields that are shown: Name, Street, …, Attachment for files, with commas between; Every; none, if not said'
    )
    .addOption(
      new Option(
        '--for <venue>',
        'the venue that is answered: what it takes is written beside the bundle, and what does not fit is told'
      ).choices(venueNames)
    )
    .option('--case <id>', 'the dispute or request that it is for')
    .addOption(
      new Option('--lang <lang>', 'the language that comes first in the report').choices(['zh', 'en']).default('zh')
    )
    .option('--offset <offset>', 'the distance from UTC of the times in the report', readOffset, '+08:00')
    .action(
      async (orderId: OrderId, { disclose, case: caseId, for: venue, lang: first, offset, ...options }: Exporting) => {
        const fields = disclose?.split(',').map((field) => field.trim()) ?? []
        const report = { first, offset }
        const wish = {
          orderId,
          disclose: fields,
          report,
          ...(caseId === undefined ? {} : { caseId }),
          ...(venue === undefined ? {} : { venue })
        }
        end(await exportCommand({ ...options, ...wish }, surroundings))
      }
    )
  addVerify(evidence, surroundings, end)
  addPages(evidence, surroundings, end)
  const log = program.command('log').description('The signed log over all events of a store.')
  withStore(log.command('checkpoint'))
    .description(
      'Log and sign every event that is not on the log yet. Interrupted, it goes on where it stopped when it is run again.'
    )
    .option('--json', 'one JSON document instead of text', false)
    .action(async (options: NamedStore & { readonly json: boolean }) => {
      end(await checkpointCommand(options, surroundings))
    })
  withStore(log.command('follow'))
    .description('Do that again and again, a minute after something new, until it is interrupted.')
    .option('--every <seconds>', 'how long to wait after something new', readSeconds, 60)
    .action(async (options: FollowRequest) => {
      end(await followCommand(options, surroundings))
    })
  withStore(log.command('check'))
    .description(
      'Check every event of the store against its chain, and that whatever was logged is still there; it changes nothing.'
    )
    .option('--json', 'one JSON document instead of text', false)
    .action(async (options: NamedStore & { readonly json: boolean }) => {
      end(await checkCommand(options, surroundings))
    })
}
