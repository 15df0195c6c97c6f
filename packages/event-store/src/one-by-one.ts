/**
 * Hands out the items of pages one by one, until there is no further page (null) or the signal is aborted.
 *
 * An async generator does the same and makes three promises for each item, where one is enough. Nothing is held between
 * pages, so who leaves early has nothing to free.
 */
export const oneByOne = <A extends object>(
  nextPage: () => Promise<ReadonlyArray<A> | null>,
  signal?: AbortSignal
): AsyncIterableIterator<A> => {
  let page: ReadonlyArray<A> = []
  let at = 0
  let isOver = false
  let turning: Promise<unknown> | null = null

  const end = (): IteratorResult<A> => {
    isOver = true
    page = []
    return { done: true, value: undefined }
  }

  // Null: the page has no further item.
  const take = (): IteratorResult<A> | null => {
    if (isOver || signal?.aborted) return end()
    const value = page[at]
    if (value === undefined) return null
    at += 1
    return { done: false, value }
  }

  const turn = async (): Promise<IteratorResult<A>> => {
    for (;;) {
      const ready = take()
      if (ready !== null) return ready
      const turned = await nextPage().catch((caught: unknown) => {
        end()
        throw caught
      })
      if (turned === null) return end()
      page = turned
      at = 0
    }
  }

  // Who asks again before an answer has come is answered in turn.
  const inTurn = async (): Promise<IteratorResult<A>> => {
    const before = turning
    const answer = before === null ? turn() : before.then(turn, turn)
    turning = answer
    try {
      return await answer
    } finally {
      if (turning === answer) turning = null
    }
  }

  return {
    next: () => {
      const ready = turning === null ? take() : null
      return ready === null ? inTurn() : Promise.resolve(ready)
    },
    return: async () => end(),
    [Symbol.asyncIterator]() {
      return this
    }
  }
}
