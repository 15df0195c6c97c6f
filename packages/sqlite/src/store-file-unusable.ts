import { basename, dirname } from 'node:path'

/** A file that was not opened, and was not touched: which, why, and what a person can do about it. */
export interface StoreFileUnusable {
  readonly type: 'StoreFileUnusable'
  readonly file: string
  readonly because: 'Newer' | 'Foreign' | 'Damaged' | 'SetBack' | 'FolderMissing' | 'NotWritable' | 'Busy' | 'Exists'
  readonly remedy: string
}

/** The fact with its remedy. */
export const unusable = (file: string, because: StoreFileUnusable['because']): StoreFileUnusable => ({
  type: 'StoreFileUnusable',
  file,
  because,
  remedy: remedyOf(file, because)
})

const remedyOf = (file: string, because: StoreFileUnusable['because']): string => {
  switch (because) {
    case 'Newer':
      return `${file} was written by a newer version of Readdress: install that version, or open another store.`
    case 'Foreign':
      return `${file} is not a file that Readdress keeps here: move it away, or choose another folder for the store.`
    case 'Damaged':
      return `${file} is damaged: keep a copy of its folder, remove all files whose names begin with ${basename(file)}, and put the newest backup in its place.`
    case 'SetBack':
      return `${file} ends before events that it had acknowledged: bring back the newer file, with its -wal. To go on without these events, as after restoring a backup, remove ${file}-acknowledged.`
    case 'FolderMissing':
      return `The folder ${dirname(file)} does not exist: make it, or choose another folder for the store.`
    case 'NotWritable':
      return `${file} cannot be written: check the rights of the file and of its folder, and that the disk is not full.`
    case 'Exists':
      return `There is a file ${file} already, and a backup replaces nothing: choose another name.`
    case 'Busy':
      return `${file} is held by another program: try again when that one has finished.`
  }
}
