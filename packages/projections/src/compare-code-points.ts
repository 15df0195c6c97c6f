/** Compares by code points, which is the order of the UTF-8 bytes that databases use; plain comparison goes by UTF-16 and puts emoji before some letters. */
export const compareCodePoints = (one: string, other: string): number => {
  const [ones, others] = [one[Symbol.iterator](), other[Symbol.iterator]()]
  for (;;) {
    const [a, b] = [ones.next(), others.next()]
    if (a.done || b.done) return Number(b.done ?? false) - Number(a.done ?? false)
    const difference = (a.value.codePointAt(0) ?? 0) - (b.value.codePointAt(0) ?? 0)
    if (difference !== 0) return difference
  }
}
