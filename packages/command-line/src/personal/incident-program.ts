import { type Command, Option } from 'commander'
import type { AboutIncident, By, PersonalData } from 'readdress'
import { IncidentKind } from 'readdress'
import type { ExitCode } from '../exit-code.ts'
import type { Surroundings } from '../surroundings.ts'
import { type Acting, actingCommand } from './acting.ts'
import { incidentText } from './incident-text.ts'
import { listed } from './listed.ts'
import { stepCommand } from './step-command.ts'

type Step = ReturnType<PersonalData['recordIncident']>

/** Adds the commands about incidents to those about personal data. */
export const addIncidents = (personal: Command, surroundings: Surroundings, end: (code: ExitCode) => void): void => {
  const run = async (acting: Acting, made: (desk: PersonalData, by: By) => Step) => {
    end(await stepCommand(acting, surroundings, made, incidentText))
  }
  // A command about one incident; `given` is what it is told beside who acts.
  const step = <Given extends object>(
    name: string,
    description: string,
    made: (desk: PersonalData, about: AboutIncident, given: Given) => Step
  ): Command =>
    actingCommand(personal, name)
      .description(description)
      .argument('<incident>', 'the id of the incident')
      .action((incidentId: string, options: Acting & Given) =>
        run(options, (desk, by) => made(desk, { incidentId, by }, options))
      )

  actingCommand(personal, 'record-incident')
    .description('Put on record what happened to personal data that should not have.')
    .addOption(
      new Option('--kind <kind>', 'what happened').choices(Object.keys(IncidentKind.keys)).makeOptionMandatory()
    )
    .addOption(new Option('--count <n>', 'of how many persons').argParser(Number).makeOptionMandatory())
    .option('--orders <list>', 'in which orders, with commas between', '')
    .option('--discovered-at <instant>', 'when it was found out; now, if nothing is said')
    .action(({ kind, count, orders, discoveredAt = surroundings.now().toISOString(), ...acting }: RecordingIncident) =>
      run(acting, (desk, by) => desk.recordIncident({ kind, count, orderIds: listed(orders), discoveredAt, by }))
    )
  step(
    'contain-incident',
    'Say what was done against an incident.',
    (desk, about, { measures }: { readonly measures: string }) =>
      desk.containIncident({ ...about, measures: listed(measures) })
  ).requiredOption('--measures <list>', 'such as KeysRotated, with commas between')
  step(
    'report-incident',
    'Say to which authority an incident was reported.',
    (desk, about, { authority, reference }: { readonly authority: string; readonly reference: string }) =>
      desk.reportIncident({ ...about, authority, reference })
  )
    .requiredOption('--authority <code>', 'such as CAC')
    .requiredOption('--reference <code>', 'under which reference there')
  step(
    'notify-of-incident',
    'Say that a person was told of an incident.',
    (desk, about, { order, subject, channel }: Telling) =>
      desk.notifySubjectOfIncident({ ...about, orderId: order, subject, channel })
  )
    .requiredOption('--order <id>', 'the order that the person is known by')
    .option('--subject <person>', 'buyer, recipient-1, …', 'buyer')
    .requiredOption('--channel <code>', 'how, such as Sms')
}

interface RecordingIncident extends Acting {
  readonly kind: IncidentKind
  readonly count: number
  readonly orders: string
  readonly discoveredAt?: string
}

interface Telling {
  readonly order: string
  readonly subject: string
  readonly channel: string
}
