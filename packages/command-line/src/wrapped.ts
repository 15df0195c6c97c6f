import wrapAnsi from 'wrap-ansi'
import type { Output } from './surroundings.ts'

const widest = 110
const narrowest = 40

/** How many columns text may take: those of a terminal, but no more than the eye follows. */
export const textWidth = ({ isTerminal, columns }: Output): number =>
  isTerminal ? Math.max(narrowest, Math.min(columns, widest)) : widest

/** Text behind a margin of `indent` columns, broken between words so that it ends within `width`; the first line stands behind `start`. */
export const hanging = (start: string, indent: number, text: string, width: number): string =>
  `${start}${wrapAnsi(text, Math.max(narrowest / 2, width - indent)).replaceAll('\n', `\n${' '.repeat(indent)}`)}\n`
