/** The keys that sign the log and the bundles cannot be used: where they were looked for, why not, and what a person can do about it. It never tells a key. */
export interface SigningKeysUnusable {
  readonly type: 'SigningKeysUnusable'
  readonly file: string
  /** `Lost`: a log was signed with them, and they are not there. */
  readonly because: 'Lost' | 'Malformed' | 'NotWritable'
  readonly remedy: string
}

/** The fact with its remedy. */
export const signingKeysUnusable = (file: string, because: SigningKeysUnusable['because']): SigningKeysUnusable => ({
  type: 'SigningKeysUnusable',
  file,
  because,
  remedy: `${file} ${remedies[because]}`
})

const remedies: Readonly<Record<SigningKeysUnusable['because'], string>> = {
  Lost: 'is not there, and the log of this store was signed with its keys: bring it back from its own backup. New keys would prove nothing of what was signed before.',
  Malformed: 'does not hold the keys that sign the log: bring it back from its own backup.',
  NotWritable:
    'cannot be written or read: check the rights of the file and of its folder, and that the disk is not full.'
}
