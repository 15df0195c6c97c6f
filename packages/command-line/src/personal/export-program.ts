import { type Command, Option } from 'commander'
import type { ExportRequestWish, OrderId, RequestedExport } from 'readdress'
import type { ExitCode } from '../exit-code.ts'
import { readOrderIds } from '../questions/read-order-id.ts'
import { type NamedStore, withStore } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import { zoneName } from '../texts/time-text.ts'
import { type Acting, actingCommand } from './acting.ts'
import { type ExportRequest, exportCommand } from './export-command.ts'
import { readZone } from './read-zone.ts'
import { requestsCommand } from './requests-command.ts'
import { stepCommand } from './step-command.ts'

interface Requesting extends Acting {
  readonly subject: string
  readonly requestedBy: string
}

/** Adds the commands by which a person asks for everything about himself, and is answered, to those about personal data. */
export const addExport = (personal: Command, surroundings: Surroundings, end: (code: ExitCode) => void): void => {
  actingCommand(personal, 'request-export')
    .description('Put on record that a person asks for all that there is about him, and tell until when to answer.')
    .argument('<ids...>', 'the ids of the orders', readOrderIds)
    .requiredOption('--requested-by <id>', 'the pseudonym of whoever asks')
    .option('--subject <person>', 'buyer, recipient-1, …', 'buyer')
    .action(async (orderIds: ReadonlyArray<OrderId>, { subject, requestedBy, ...acting }: Requesting) => {
      const orders: ExportRequestWish['orders'] = orderIds.map((orderId) => ({ orderId, subject }))
      end(
        await stepCommand(
          acting,
          surroundings,
          (desk, by) => desk.requestExport({ orders, requestedBy, by }),
          requestedText
        )
      )
    })
  withStore(personal.command('requests'))
    .description('Tell who asked for all that there is about him and was not answered yet, and until when he must be.')
    .option('--json', 'one JSON array instead of text', false)
    .action(async (options: NamedStore & { readonly json: boolean }) => {
      end(await requestsCommand(options, surroundings))
    })
  actingCommand(personal, 'export')
    .description(
      'Write all that there is about one person into files for that person, and who saw it; written down first.'
    )
    .argument('<ids...>', 'the ids of the orders', readOrderIds)
    .requiredOption('--requested-by <id>', 'the pseudonym of whoever asked, and is given it')
    .requiredOption('--to <path>', 'a folder, made if it is missing; or FILE.json, or FILE.html for people')
    .option('--subject <person>', 'buyer, recipient-1, …', 'buyer')
    .option('--basis <code>', 'on what legal basis', 'LegalObligation')
    .option('--request <id>', 'the request that this answers, as request-export told it; recorded now, if not said')
    .option('--files', 'write the files about the person too, into the folder', false)
    .addOption(
      new Option('--zone <name>', 'whose clocks the page shows, Asia/Shanghai').argParser(readZone).default(zoneName())
    )
    .action(async (orderIds: ExportRequest['orderIds'], options: Omit<ExportRequest, 'orderIds'>) => {
      end(await exportCommand({ orderIds, ...options }, surroundings))
    })
}

const requestedText = ({ exportId, dueAt }: RequestedExport): string =>
  `Request ${exportId} is on record, to be answered until ${dueAt}: readdress personal export … --request ${exportId}`
