/** The name of the stream that holds the erasure of one person in one order; its id tells nothing of any other order, so that a person's orders cannot be linked afterwards. */
export const erasureStream = (erasureId: string): `erasure-${string}` => `erasure-${erasureId}`
