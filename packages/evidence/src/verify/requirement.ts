/**
 * What a bundle is asked for beside the files, the chain and the checkpoints: `complete`, that no later event is hidden; `signed`, who packed it; `stamped`,
 * that a third party saw the end of the order; `witnessed`, that as many witnesses did as the trust wants. The first two are always asked for, the others also where
 * an authority or a witness is trusted.
 */
export type Requirement = 'complete' | 'signed' | 'stamped' | 'witnessed'

/** Each of them. */
export const requirements: ReadonlyArray<Requirement> = ['complete', 'signed', 'stamped', 'witnessed']
