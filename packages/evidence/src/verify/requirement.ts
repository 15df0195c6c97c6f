/**
 * What a bundle is asked for beside the files, the chain and the checkpoints: `complete`, that no later event is hidden; `signed`, who packed it; `stamped`,
 * that a third party saw the end of the order. The first two are always asked for, the third also where an authority is trusted.
 */
export type Requirement = 'complete' | 'signed' | 'stamped'

/** Each of them. */
export const requirements: ReadonlyArray<Requirement> = ['complete', 'signed', 'stamped']
