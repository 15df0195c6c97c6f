import { askingAndProving } from './capabilities/asking-and-proving.ts'
import type { Chapter } from './capabilities/capability.ts'
import { changingAndTelling } from './capabilities/changing-and-telling.ts'
import { lostDamagedOrArrived } from './capabilities/lost-damaged-or-arrived.ts'
import { parcelsAndProof } from './capabilities/parcels-and-proof.ts'
import { watchingAndLearning } from './capabilities/watching-and-learning.ts'

const [watching, learning] = watchingAndLearning

/** What the article asks for, in the order of its sentences. */
export const chapters: ReadonlyArray<Chapter> = [
  ...askingAndProving,
  ...changingAndTelling,
  ...parcelsAndProof,
  watching,
  ...lostDamagedOrArrived,
  learning
]
