export { folderOnDisk, folderOnDiskAtOnce } from './files/folder-on-disk.ts'
export { type FileContent, type NewFile, type NotWritten, newFile, writeNewFile } from './files/new-file.ts'
export { writeNewFileAtOnce } from './files/new-file-at-once.ts'
export { removeUnfinished, unfinishedBeside } from './files/unfinished.ts'
