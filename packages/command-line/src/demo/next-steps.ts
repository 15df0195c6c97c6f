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
  const commands: ReadonlyArray<readonly [command: string, what: string]> = [
    [`order DEMO-1 ${store}`, 'where the order of the first story goes'],
    [`order DEMO-1 ${store} --as-of ${first?.clock.instant('0 20:35') ?? ''}`, 'where it went before the change'],
    [`audit DEMO-5 ${store}`, 'who did what, with the time it happened and the time it was recorded'],
    [
      `personal show DEMO-1 --fields Name,Phone --purpose ChangeAddress --basis Contract --as SellerAgent:a-1 ${store}`,
      'name and telephone in clear; that you saw them is written down'
    ],
    ['import examples/data/orders.ndjson --store my-store', 'two hundred orders more']
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
    ...commands.map(([command, what]) => `  ${faint(`# ${what}`)}\n  npx -y pnpm@12.21.0 readdress ${command}\n`)
  ].join('')
}

// A word as a shell reads it back, whatever is in it.
const shellWord = (word: string): string =>
  /^[A-Za-z0-9_./:@%+,=-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
