import { InvalidArgumentError } from 'commander'

/** Reads the name of a time zone. */
export const readZone = (text: string): string => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone
  } catch {
    throw new InvalidArgumentError('Expected the name of a time zone, such as Asia/Shanghai.')
  }
}
