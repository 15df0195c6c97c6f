/** Gives Node.js 18 what it lacks and the reader of a bundle asks for: whether a text is well-formed. Newer ones keep their own answer. */
export const fitOlderNode = (): void => {
  if (typeof String.prototype.isWellFormed === 'function') return
  Object.defineProperty(String.prototype, 'isWellFormed', {
    value: function (this: string): boolean {
      return !/\p{Surrogate}/u.test(this)
    }
  })
}
