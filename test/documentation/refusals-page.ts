import { type OrderCommandType, orderCommands } from '@readdress/order'
import { refusalSentences } from '../../packages/command-line/src/texts/refusal-text.ts'
import { exampleOf } from './refusal-examples.ts'
import { type Fact, type RefusalType, refusalTypes } from './refusal-facts.ts'

/** The reference page of all refusals, made from their types, from the decision table, and from the sentences of the command line. */
export const refusalsPage = (): string => {
  const sections = groups.map(({ name, what, path }) => {
    const refusals = refusalTypes().filter((refusal) => refusal.path === path)
    return [`## ${name}`, what, ...refusals.map(section)].join('\n\n')
  })
  return `${[head, ...sections].join('\n\n')}\n`
}

const head = `# Refusals

Why a command may not be taken. A refusal is a value: its \`type\`, and the facts that a reader would ask for next; it holds no personal value. Made from
the types and the decision table; do not edit. [The commands](commands.md) say what may be asked at all.

The sentences are what a customer is told, with the facts of one such refusal in them; moments are told in the zone of the reader, here that of
Shanghai. A command that cannot be read is refused with \`InvalidValue\`, which names the place, and one that its role may not give with
\`ActorNotPermitted\`, whatever state the order is in.`

interface Group {
  readonly name: string
  readonly what: string
  readonly path: string
}

const groups: ReadonlyArray<Group> = [
  {
    name: 'Any command',
    what: 'What many commands can be refused with.',
    path: 'packages/order/src/any-command-errors.ts'
  },
  { name: 'Placement', what: 'The order as a whole.', path: 'packages/order/src/placement/errors.ts' },
  {
    name: 'Address change',
    what: 'A wish to change the address, from the request to its effect.',
    path: 'packages/order/src/address-change/errors.ts'
  },
  { name: 'Parcel', what: 'Packing, labels and shipping.', path: 'packages/order/src/parcel/errors.ts' },
  {
    name: 'Carrier intercept',
    what: 'Instructions to a carrier about a parcel that it has.',
    path: 'packages/order/src/carrier-intercept/errors.ts'
  },
  {
    name: 'Resolution',
    what: 'What buyer and seller agree to do with a parcel that cannot simply be redirected.',
    path: 'packages/order/src/resolution/errors.ts'
  },
  {
    name: 'Care',
    what: 'A parcel that is watched until its goods have arrived.',
    path: 'packages/order/src/care/errors.ts'
  },
  { name: 'Record', what: 'Notes, and the end of a change.', path: 'packages/order/src/record/errors.ts' },
  {
    name: 'Handling',
    what: 'Any command can be refused with these, whatever it asks: nothing is wrong with it but its clock, or the store is at fault.',
    path: 'packages/event-store/src/command-handling.ts'
  }
]

const section = ({ type, says, facts }: RefusalType): string => {
  const { refused, commands } = exampleOf(type)
  const { en, zh } = inShanghai(() => refusalSentences(refused))
  return [
    `### ${type}`,
    says,
    ...(facts.length === 0 ? [] : [['| fact | what it is |', '|---|---|', ...facts.map(row)].join('\n')]),
    ...(commands.length === 0 ? [] : [`It may be the answer to ${named(commands)}.`]),
    `> ${en}\n>\n> ${zh}`
  ].join('\n\n')
}

const row = ({ name, takes }: Fact): string => `| \`${name}\` | ${takes} |`

const named = (commands: ReadonlyArray<OrderCommandType>): string => {
  const others = orderCommands.map(({ name }) => name).filter((name) => !commands.some((one) => one === name))
  const list = (names: ReadonlyArray<string>) => names.map((name) => `\`${name}\``).join(', ')
  if (others.length === 0) return 'any command'
  return others.length < 4 ? `any command but ${list(others)}` : list(commands)
}

// The moments of the page must not depend on where it is made.
const inShanghai = <A>(make: () => A): A => {
  const before = process.env['TZ']
  process.env['TZ'] = 'Asia/Shanghai'
  try {
    return make()
  } finally {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  }
}
