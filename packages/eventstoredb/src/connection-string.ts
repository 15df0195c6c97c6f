import * as Either from 'fp-ts/lib/Either.js'

/** A connection string that is not used: what of it, and why. It never tells the string, which may hold a password. */
export interface ConnectionStringRefused {
  readonly type: 'ConnectionStringRefused'
  readonly reason: 'not-a-connection-string' | 'unknown-setting' | 'setting-not-supported'
  /** The name of the setting, as it was written; empty where it is none. */
  readonly setting: string
  readonly remedy: string
}

const known = new Set(
  (
    'tls tlscafile usercertfile userkeyfile defaultdeadline keepaliveinterval keepalivetimeout connectionname nodepreference ' +
    'maxdiscoverattempts discoveryinterval gossiptimeout throwonappendfailure tlsverifycert'
  ).split(' ')
)

// Set anew by each connection: the interval tells them apart for gRPC, the name for people.
const ours = new Set(['keepaliveinterval', 'connectionname', 'defaultdeadline'])

/**
 * The string without the settings that the store makes itself, ending so that further settings can be appended.
 *
 * Refused are unknown settings, which the client only warns of, and those that would lose errors, hang, or pretend to check nothing.
 */
export const checkedConnectionString = (text: string): Either.Either<ConnectionStringRefused, string> => {
  const parts = /^(esdb(?:\+discover)?:\/\/[^?/\s]+)\/?(?:\?(\S*))?$/.exec(text)
  if (parts === null) {
    return refused(
      'not-a-connection-string',
      '',
      'Write esdb://host:port?tls=true, or esdb+discover://host for a cluster.'
    )
  }
  const [, hosts = '', query = ''] = parts
  const kept: Array<string> = []
  for (const pair of query.split('&').filter((part) => part !== '')) {
    const [name = '', value = ''] = pair.split('=')
    const setting = name.toLowerCase().replace(/[_-]/g, '')
    if (!known.has(setting)) return refused('unknown-setting', name, 'Remove it: the client would ignore it.')
    const remedy = remedyFor(setting, value)
    if (remedy !== null) return refused('setting-not-supported', name, remedy)
    if (!ours.has(setting)) kept.push(pair)
  }
  return Either.right(`${hosts}?${kept.map((pair) => `${pair}&`).join('')}`)
}

const remedyFor = (setting: string, value: string): string | null => {
  if (setting === 'tls' && value !== 'true' && value !== 'false') return 'Write true or false, in small letters.'
  if (setting === 'throwonappendfailure' && value !== 'true') return 'Remove it: without it, conflicts would be lost.'
  if (setting === 'tlsverifycert' && value !== 'true')
    return 'Remove it: the client always verifies; name your authority by tlsCAFile.'
  if (setting === 'keepaliveinterval' && !/^\d+$/.test(value))
    return 'Remove it: without it, a dead server is never noticed.'
  return null
}

const refused = (
  reason: ConnectionStringRefused['reason'],
  setting: string,
  remedy: string
): Either.Either<ConnectionStringRefused, never> =>
  Either.left({ type: 'ConnectionStringRefused', reason, setting, remedy })
