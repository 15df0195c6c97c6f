import type { Copied } from 'readdress'
import { counted } from '../texts/words.ts'

/** What a copy came to, and what is to be done now; a folder is null where the store is on a server. */
export const copiedText = ({ status, events, before }: Copied, from: string | null, to: string | null): string => {
  if (status === 'Aborted') {
    return `Stopped after ${counted(events, 'event')}, because it was interrupted or something was written meanwhile: run the same command again, and it goes on there.\n`
  }
  const earlier = before === 0 ? '' : ` (${counted(before, 'event')} of an earlier run)`
  return `${counted(events, 'event')} copied${earlier}, read back and compared.\n${nextSteps(from, to)}\n`
}

const nextSteps = (from: string | null, to: string | null): string => {
  if (to === null) {
    const folder = from ?? 'the folder that was used so far'
    return `Go on with the connection string as --store and ${folder} as --folder. Its keys, evidence, attachments and settings stay where they are; its views are made anew.`
  }
  const folder = from ?? 'the folder that was used with the server'
  return `Keys, evidence, attachments and settings are no events. If ${folder} is not ${to}, copy its evidence, attachments and readdress.json into ${to}, and its keys to ${to}-keys.`
}
