import type { Colours } from '../colours.ts'
import { hanging } from '../wrapped.ts'
import type { Story } from './story.ts'
import type { StoryClock } from './story-clock.ts'

/** Where the files of the demo lie, and what can be done with them. */
export const nextStepsText = (
  folder: string,
  told: ReadonlyArray<{ readonly story: Story; readonly clock: StoryClock }>,
  { strong, faint }: Colours,
  width: number
): string => {
  const store = `--store ${shellWord(folder)}`
  const [first] = told
  const commands: ReadonlyArray<Command> = [
    [`order DEMO-1 ${store}`, 'where the order of the first story goes'],
    [`order DEMO-1 ${store} --as-of ${first?.clock.instant('0 20:35') ?? ''}`, 'where it went before the change'],
    [`audit DEMO-5 ${store}`, 'who did what, with the time it happened and the time it was recorded'],
    [
      `personal show DEMO-1 --fields Name,Phone --purpose ChangeAddress --basis Contract --as SellerAgent:a-1 ${store}`,
      'name and telephone in clear; that you saw them is written down'
    ],
    ...(fromSources ? [ordersOfRepository] : [])
  ]
  return [
    `\n${strong('Where it is kept')}\n`,
    hanging(
      '  ',
      2,
      `${folder}: events.sqlite holds what happened, and nothing in it is ever changed; names, telephones and addresses are sealed there, and their keys lie in ${folder}-keys. views.sqlite is made from it and may be deleted.`,
      width
    ),
    `\n${strong('What to try next')}\n`,
    ...commands.map(([command, what]) => `  ${faint(`# ${what}`)}\n  ${program} ${command}\n`)
  ].join('')
}

type Command = readonly [command: string, what: string]

// In the repository the program is a script of pnpm, and there are sample orders; whoever installed the package has it as a program, and no such file.
const fromSources = import.meta.filename.endsWith('.ts')
const program = fromSources ? 'npx -y pnpm@12.21.0 readdress' : 'npx readdress'
const ordersOfRepository: Command = ['import examples/data/orders.ndjson --store my-store', 'two hundred orders more']

// A word as a shell reads it back, whatever is in it.
const shellWord = (word: string): string =>
  /^[A-Za-z0-9_./:@%+,=-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
