import { timedOut } from './call-failure.ts'

/** The answer, or the error of our own timer: some calls of the client never settle. */
export const inTime = async <A>(work: Promise<A>, milliseconds: number): Promise<A> => {
  let timer: NodeJS.Timeout | undefined
  try {
    return await Promise.race([
      work,
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(timedOut()), milliseconds)
      })
    ])
  } finally {
    clearTimeout(timer)
  }
}
