/** Why something cannot be read as a bundle; `path` is the place in it, empty for the folder or the ZIP itself. */
export interface BundleUnreadable {
  readonly type: 'BundleUnreadable'
  /**
   * `Missing`: nothing there; `NotAFile`: a link, a device or worse; `NameNotAllowed`: a name that no bundle has; `SameName`: a name that another file has
   * already, or has but for capitals; `TooLarge`, `TooMany`: beyond what is read; `NotAZip`: a file that is none, or not to its end; `NotAsPacked`: a ZIP
   * that is compressed, encrypted, or otherwise not as bundles are packed; `Damaged`: a file in it has other bytes than were packed.
   */
  readonly reason:
    | 'Missing'
    | 'NotAFile'
    | 'NameNotAllowed'
    | 'SameName'
    | 'TooLarge'
    | 'TooMany'
    | 'NotReadable'
    | 'NotAZip'
    | 'NotAsPacked'
    | 'Damaged'
  readonly path: string
}

const megabyte = 1024 * 1024

/** The most bytes of one file. */
export const mostBytes = 64 * megabyte
/** The most bytes of all files. */
export const mostBytesInAll = 512 * megabyte
/** The most files. */
export const mostFiles = 10_000

/** A refusal. */
export const unreadable = (reason: BundleUnreadable['reason'], path: string): BundleUnreadable => ({
  type: 'BundleUnreadable',
  reason,
  path
})

/** A refusal for what a system call has answered. Anything else is thrown again. */
export const unreadableBy = (caught: unknown): BundleUnreadable => {
  if (!(caught instanceof Error && 'code' in caught)) throw caught
  return unreadable(caught.code === 'ENOENT' ? 'Missing' : 'NotReadable', '')
}
