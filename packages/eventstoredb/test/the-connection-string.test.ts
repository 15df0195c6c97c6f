import { eventStoreDbEventStore } from '@readdress/eventstoredb'
import { describe, expect, test } from 'vitest'

describe('the connection string', () => {
  test.each([
    ['', 'not-a-connection-string', ''],
    ['kurrentdb://localhost', 'not-a-connection-string', ''],
    ['esdb://?tls=false', 'not-a-connection-string', ''],
    ['esdb://localhost?secure=yes', 'unknown-setting', 'secure'],
    ['esdb://localhost?tls=False', 'setting-not-supported', 'tls'],
    ['esdb://localhost?tls=true&keepAliveInterval=-1', 'setting-not-supported', 'keepAliveInterval'],
    ['esdb://localhost?throw_on_append_failure=false', 'setting-not-supported', 'throw_on_append_failure'],
    ['esdb://localhost?tlsVerifyCert=false', 'setting-not-supported', 'tlsVerifyCert']
  ])('"%s" is refused', (connectionString, reason, setting) => {
    const left = { type: 'ConnectionStringRefused', reason, setting, remedy: expect.stringMatching(/\.$/) }
    expect(eventStoreDbEventStore({ connectionString })).toEqual({ _tag: 'Left', left })
  })

  test('is not told in a refusal, for it may hold a password', () => {
    const refused = eventStoreDbEventStore({ connectionString: 'esdb://admin:changeit@localhost?tls=maybe' })
    expect(JSON.stringify(refused)).not.toContain('changeit')
  })

  test.each([
    'esdb://localhost',
    'esdb://localhost:2113/?tls=false&keepAliveInterval=20000&connectionName=shop',
    'esdb+discover://cluster.example?nodePreference=leader'
  ])('"%s" is taken, and opens nothing before the first call', async (connectionString) => {
    const opened = eventStoreDbEventStore({ connectionString })
    expect(opened).toMatchObject({ _tag: 'Right' })
    if (opened._tag === 'Right') await opened.right.close()
  })
})
