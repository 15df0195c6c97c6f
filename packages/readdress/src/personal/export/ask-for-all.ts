import * as Either from 'fp-ts/lib/Either.js'
import { askToSee, type Logged, type NotRevealed, noteNotShown, type Revealing } from '../asking-to-see.ts'
import type { By } from '../person.ts'
import type { Exportee } from './persons.ts'

/** Somebody whose data were asked for; `logged` is null where they are erased or may only be kept: then none of them is opened. */
export interface AskedFor {
  readonly person: Exportee
  readonly logged: Logged | null
}

/** For whom everything is asked, on what ground, and by whom. */
export interface Asking {
  readonly requestedBy: string
  readonly legalBasis: string
  readonly by: By
}

/** Asks the access log for everything about a person in each order, before anything is opened; the first refusal of the one who asks ends it. */
export const askForAll = async (
  revealing: Revealing,
  { requestedBy, legalBasis, by }: Asking,
  persons: ReadonlyArray<Exportee>
): Promise<Either.Either<NotRevealed, ReadonlyArray<AskedFor>>> => {
  const asked: Array<AskedFor> = []
  for (const person of persons) {
    const { orderId, subject } = person
    const purpose = 'SubjectAccess'
    const wish = { orderId, subject, fields: ['Every'], purpose, legalBasis, by, receiver: requestedBy } as const
    const logged = await askToSee(revealing, wish)
    if (Either.isLeft(logged) && !isListed.has(logged.left.type)) {
      await noteNoneShown(revealing, by, asked, logged.left.type)
      return logged
    }
    asked.push({ person, logged: Either.isLeft(logged) ? null : logged.right })
  }
  return Either.right(asked)
}

/** Puts on record that nobody saw anything after all. */
export const noteNoneShown = async (
  revealing: Pick<Revealing, 'handleAccess'>,
  by: By,
  asked: ReadonlyArray<AskedFor>,
  why: string
): Promise<void> => {
  for (const { logged } of asked) if (logged !== null) await noteNotShown(revealing, by, logged, why)
}

// What cannot be shown is listed with its date, and not left out.
const isListed: ReadonlySet<NotRevealed['type']> = new Set(['ValueErased', 'ProcessingIsRestricted'])
