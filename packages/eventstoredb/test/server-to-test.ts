/** A server that somebody has started for the tests; null where there is none, and why. */
export interface ServerToTest {
  readonly connectionString: string | null
  readonly why: string
  readonly mostAppendBytes: number
  readonly isDestructive: boolean
}

const loopback = new Set(['localhost', '127.0.0.1'])

/** The server that the environment names. One that is not on this machine has to be allowed, for the tests write to it. */
export const serverToTest = (environment: Readonly<Record<string, string | undefined>>): ServerToTest => {
  const url = environment['EVENTSTOREDB_URL'] ?? ''
  const mostAppendBytes = Number(environment['EVENTSTOREDB_MOST_APPEND_BYTES'] ?? 2 ** 20)
  const isDestructive = environment['EVENTSTOREDB_DESTRUCTIVE'] === '1'
  const given = { mostAppendBytes, isDestructive }
  if (url === '') return { ...given, connectionString: null, why: 'skipped, for it names none' }
  const hosts = /^[^:]+:\/\/(?:[^@/?]*@)?([^/?]*)/.exec(url)?.[1]?.split(',') ?? ['']
  const isHere = hosts.every((host) => loopback.has(host.replace(/:\d+$/, '')))
  if (!isHere && environment['EVENTSTOREDB_ALLOW_REMOTE'] !== '1') {
    throw new Error(
      'EVENTSTOREDB_URL names another machine: set EVENTSTOREDB_ALLOW_REMOTE=1 if the tests may write there.'
    )
  }
  return { ...given, connectionString: url, why: 'which is there' }
}
