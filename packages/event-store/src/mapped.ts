/** The items of a read, each changed on its way; the first that cannot be ends the read. Whatever is changed at once costs no further promise. */
export const mapped = <A, B>(source: AsyncIterable<A>, change: (item: A) => B | Promise<B>): AsyncIterable<B> => ({
  [Symbol.asyncIterator]: () => {
    const items = source[Symbol.asyncIterator]()
    let isOver = false

    const end = async (): Promise<IteratorResult<B>> => {
      isOver = true
      await items.return?.()
      return { done: true, value: undefined }
    }

    const failed = async (caught: unknown): Promise<never> => {
      await end()
      throw caught
    }

    const changed = (item: IteratorResult<A>): IteratorResult<B> | Promise<IteratorResult<B>> => {
      if (item.done === true || isOver) return { done: true, value: undefined }
      try {
        const value = change(item.value)
        return value instanceof Promise
          ? value.then((done) => ({ done: false, value: done }), failed)
          : { done: false, value }
      } catch (caught) {
        return failed(caught)
      }
    }

    return {
      next: () => (isOver ? end() : items.next().then(changed)),
      return: end
    }
  }
})
