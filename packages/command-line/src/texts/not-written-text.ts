import type { NotWritten } from 'readdress'

/** What is said of a file that could not be made; `option` is that by which another path is named. */
export const notWrittenText = ({ path, code }: NotWritten, option = '--to'): string =>
  code === 'EEXIST'
    ? `${path} is there already, and is not overwritten: name another with ${option}, or remove it.`
    : `${path} cannot be written (${code}): check the path, who may write there, and whether there is room.`
