import { styleText } from 'node:util'
import type { Output, Surroundings } from './surroundings.ts'

/** Marks text for the eye; leaves it as it is where there are no colours. */
export interface Colours {
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
  readonly good: (text: string) => string
  readonly bad: (text: string) => string
  readonly struck: (text: string) => string
}

const plain = (text: string): string => text

/** Colours for an output that can show them, unless they are not wanted. */
export const coloursFor = (output: Output, { wantsColours }: Surroundings, isPlain: boolean): Colours =>
  output.isTerminal && wantsColours && !isPlain
    ? {
        strong: styled('bold'),
        faint: styled('dim'),
        good: styled('green'),
        bad: styled('red'),
        struck: styled('strikethrough')
      }
    : { strong: plain, faint: plain, good: plain, bad: plain, struck: plain }

// The output was looked at already; Node would look at its own.
const styled =
  (format: 'bold' | 'dim' | 'green' | 'red' | 'strikethrough') =>
  (text: string): string =>
    styleText(format, text, { validateStream: false })
