/** How many persons must say yes to an erasure. */
export const approversNeeded = 2
