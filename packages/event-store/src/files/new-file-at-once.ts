import { linkSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { folderOnDiskAtOnce } from './folder-on-disk.ts'
import { unfinishedBeside } from './unfinished.ts'

/** `writeNewFile` where nothing can wait, in a folder that is there. A file that lies there already is left alone. Throws where it cannot be written. */
export const writeNewFileAtOnce = (path: string, content: string): void => {
  const unfinished = unfinishedBeside(path)
  try {
    writeFileSync(unfinished, content, { flag: 'wx', mode: 0o600, flush: true })
    linkSync(unfinished, path)
  } catch (caught) {
    if (!(caught instanceof Error && 'code' in caught && caught.code === 'EEXIST')) throw caught
  } finally {
    rmSync(unfinished, { force: true })
  }
  folderOnDiskAtOnce(dirname(path))
}
