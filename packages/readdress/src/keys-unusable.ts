import type { EpochKeysUnusable } from '@readdress/privacy'

/** Keys that cannot be used, so that nothing could be read; where they were looked for, why not, and what a person can do about it. It never tells a key. */
export interface KeysUnusable {
  readonly type: 'KeysUnusable'
  readonly source: string
  /** `Lost`: the store holds sealed events, and there are no keys; `Others`: those that are there never sealed its first order; the rest are those of `EpochKeysUnusable`. */
  readonly because: EpochKeysUnusable['because'] | 'Lost' | 'Others'
  readonly remedy: string
}

/** The fact with its remedy. */
export const keysUnusable = (
  source: string,
  because: KeysUnusable['because'],
  entry: number | null = null
): KeysUnusable => ({ type: 'KeysUnusable', source, because, remedy: remedyOf(source, because, entry) })

const remedyOf = (source: string, because: KeysUnusable['because'], entry: number | null): string => {
  switch (because) {
    case 'Lost':
      return `There are no keys in ${source}, and without them nobody can read the personal values of this store: name the folder where its keys lie, or bring it back from its own backup.`
    case 'Others':
      return `The keys in ${source} are not those of this store, for they do not know its first order: name the folder where its keys lie, or bring it back from its own backup. What would be sealed under two sets of keys, nobody could read whole.`
    case 'Missing':
      return `There are no epoch keys in ${source}: bring them back from where they are kept, or name another place. New ones would not open what is sealed.`
    case 'Empty':
      return `${source} holds no epoch key: bring them back from where they are kept, or name another place.`
    case 'Malformed':
      return `Entry ${entry ?? 1} of ${source} is not NAME=KEY with a key of 32 bytes in base64url (43 characters): mend it, or bring back the file.`
    case 'Repeated':
      return `Entry ${entry ?? 1} of ${source} has a name that another entry has: remove the one that is wrong.`
    case 'NotWritable':
      return `${source} cannot be written: check the rights of the file and of its folder, and that the disk is not full.`
  }
}
