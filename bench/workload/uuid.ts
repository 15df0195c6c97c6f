import type { Chance } from '../../examples/data/chance.ts'

/** A UUID of version 4 from four draws, where `draw.uuid` takes one for each digit: W needs millions of them. */
export const uuid = (draw: Chance): string => {
  const [a, b, c, d] = [word(draw), word(draw), word(draw), word(draw)]
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-a${c.slice(1, 4)}-${c.slice(4)}${d}`
}

const word = (draw: Chance): string => draw.between(0, 0xffffffff).toString(16).padStart(8, '0')
