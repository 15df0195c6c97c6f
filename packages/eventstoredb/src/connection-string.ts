import { existsSync } from 'node:fs'
import * as Either from 'fp-ts/lib/Either.js'

/** A connection string that is not used: what of it, and why. It never tells the string, which may hold a password. */
export interface ConnectionStringRefused {
  readonly type: 'ConnectionStringRefused'
  /** `another-client-loaded`: the string may be good, but two copies of the client in one process corrupt each other. */
  readonly reason:
    | 'not-a-connection-string'
    | 'unknown-setting'
    | 'setting-not-supported'
    | 'file-not-found'
    | 'another-client-loaded'
  /** The name of the setting, as it was written; empty where it is none. */
  readonly setting: string
  readonly remedy: string
}

/** A connection string that may be used. */
export interface CheckedConnection {
  /** Without the settings that the store makes itself, ending so that further settings can be appended. */
  readonly text: string
  /** The server, or servers, without whom it is called by. */
  readonly target: string
  readonly credentials: { readonly username: string; readonly password: string } | null
}

const known = new Set(
  (
    'tls tlscafile usercertfile userkeyfile defaultdeadline keepaliveinterval keepalivetimeout connectionname nodepreference ' +
    'maxdiscoverattempts discoveryinterval gossiptimeout throwonappendfailure tlsverifycert'
  ).split(' ')
)

// Set anew by each connection: the interval tells them apart for gRPC, the name for people.
const ours = new Set(['keepaliveinterval', 'connectionname', 'defaultdeadline'])
const files = new Set(['tlscafile', 'usercertfile', 'userkeyfile'])
const numbers = new Set(['maxdiscoverattempts', 'discoveryinterval', 'gossiptimeout', 'keepalivetimeout'])
const preferences = new Set(['leader', 'follower', 'read_only_replica', 'random'])

// Of a setting that is named twice the last one counts. Looking for a node cannot be ended, so it is not to take a minute.
const usual = 'maxDiscoverAttempts=3&discoveryInterval=200&gossipTimeout=2&'

/**
 * The parts of a connection string.
 *
 * Refused are unknown settings, which the client only warns of, those that would lose errors, hang, or pretend to check nothing, and what
 * the client would take for something else.
 */
export const checkedConnectionString = (text: string): Either.Either<ConnectionStringRefused, CheckedConnection> => {
  const parts =
    /^(esdb(?:\+discover)?:\/\/)(?:([^?/\s]*)@)?([\w.-]+(?::\d+)?(?:,[\w.-]+(?::\d+)?)*)\/?(?:\?(\S*))?$/.exec(text)
  if (parts === null) {
    return refused(
      'not-a-connection-string',
      '',
      'Write esdb://host:port?tls=true, or esdb+discover://host for a cluster.'
    )
  }
  const [, scheme = '', user, target = '', query = ''] = parts
  const credentials = user === undefined ? null : credentialsIn(user)
  if (credentials === undefined) {
    return refused('not-a-connection-string', '', 'Write user:password@host, with : as %3A, @ as %40 and % as %25.')
  }
  const kept: Array<string> = []
  for (const pair of query.split('&').filter((part) => part !== '')) {
    const [name = '', value = ''] = pair.split('=')
    const setting = name.toLowerCase().replace(/[_-]/g, '')
    if (!known.has(setting)) return refused('unknown-setting', name, 'Remove it: the client would ignore it.')
    const remedy = remedyFor(setting, value)
    if (remedy !== null) return refused('setting-not-supported', name, remedy)
    if (files.has(setting) && !existsSync(decoded(value) ?? '')) {
      return refused('file-not-found', name, 'Name a file that is there.')
    }
    if (!ours.has(setting)) kept.push(pair)
  }
  const authority = user === undefined ? target : `${user}@${target}`
  return Either.right({
    text: `${scheme}${authority}?${usual}${kept.map((pair) => `${pair}&`).join('')}`,
    target: `${scheme}${target.toLowerCase()}`,
    credentials
  })
}

// Undefined: the client would take it for another user or password.
const credentialsIn = (user: string): CheckedConnection['credentials'] | undefined => {
  const [, name = '', word = ''] = /^([^:@]+):([^:@]+)$/.exec(user) ?? []
  const username = decoded(name)
  const password = decoded(word)
  return username && password ? { username, password } : undefined
}

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

const remedyFor = (setting: string, value: string): string | null => {
  if (setting === 'tls' && value !== 'true' && value !== 'false') return 'Write true or false, in small letters.'
  if (setting === 'throwonappendfailure' && value !== 'true') return 'Remove it: without it, conflicts would be lost.'
  if (setting === 'tlsverifycert' && value !== 'true')
    return 'Remove it: the client always verifies; name your authority by tlsCAFile.'
  if (setting === 'nodepreference' && !preferences.has(value))
    return 'Write leader, follower, read_only_replica or random.'
  if (setting === 'keepaliveinterval' && !/^\d+$/.test(value))
    return 'Remove it: without it, a dead server is never noticed.'
  if (numbers.has(setting) && !/^[1-9]\d*$/.test(value)) return 'Write a whole number above 0.'
  return null
}

const refused = (
  reason: ConnectionStringRefused['reason'],
  setting: string,
  remedy: string
): Either.Either<ConnectionStringRefused, never> =>
  Either.left({ type: 'ConnectionStringRefused', reason, setting, remedy })

/** The refusal where another copy of the client is loaded. */
export const anotherClientLoaded = refused(
  'another-client-loaded',
  '',
  'Load one copy of @eventstore/db-client, and never @kurrent/kurrentdb-client beside it: they corrupt each other.'
)
