import { setImmediate } from 'node:timers/promises'

// How a source ended, if it has.
interface SourceEnd {
  readonly failure: { readonly caught: unknown } | null
}

/**
 * Reads a source in the background and gives what is ready as one portion, at most `most` items of it held at a time.
 *
 * Whoever leaves early must end the source himself, for it may be waiting.
 */
export async function* readAhead<A>(source: AsyncIterable<A>, most: number): AsyncGenerator<ReadonlyArray<A>> {
  let ready: Array<A> = []
  let end: SourceEnd | null = null
  let isLeft = false
  let wakeReader = (): void => {}
  let wakeWriter = (): void => {}

  const fill = async (): Promise<void> => {
    for await (const item of source) {
      ready.push(item)
      wakeReader()
      while (ready.length >= most && !isLeft) {
        await new Promise<void>((resolve) => {
          wakeWriter = resolve
        })
      }
      if (isLeft) return
    }
  }

  const finish = (how: SourceEnd): void => {
    end = how
    wakeReader()
  }
  // Read through a function: the compiler does not see that it changes meanwhile.
  const sourceEnd = (): SourceEnd | null => end
  void fill().then(
    () => finish({ failure: null }),
    (caught: unknown) => finish({ failure: { caught } })
  )

  try {
    for (;;) {
      if (ready.length === 0 && sourceEnd() === null) {
        await new Promise<void>((resolve) => {
          wakeReader = resolve
        })
      }
      // Lets the source bring along what it has: one portion of many items costs little more than one of one.
      await setImmediate()
      const portion = ready
      ready = []
      wakeWriter()
      const last = sourceEnd()
      if (portion.length > 0) yield portion
      else if (last?.failure) throw last.failure.caught
      else if (last !== null) return
    }
  } finally {
    isLeft = true
    wakeWriter()
  }
}
