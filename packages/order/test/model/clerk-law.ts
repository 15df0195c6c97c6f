import type { Law } from '../laws/law.ts'
import { differenceIn } from './differences.ts'

/** The law that the whole order is as a clerk would have it who works everything out by himself. */
export const clerkLaw: Law = {
  says: 'a clerk with pencil and paper has the same on his sheet after every command, and would have refused nothing that was taken',
  brokenIn: (history) => {
    const difference = differenceIn(history)
    return difference === null ? [] : [difference]
  }
}
