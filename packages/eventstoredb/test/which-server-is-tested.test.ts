import { describe, expect, test } from 'vitest'
import { serverToTest } from './server-to-test.ts'

describe('the server that is tested beside our own', () => {
  test.each(['esdb://127.0.0.1:2113?tls=false', 'esdb://ops:changeit@localhost', 'esdb://localhost:1,127.0.0.1:2'])(
    'may be "%s", which is on this machine',
    (url) =>
      expect(serverToTest({ EVENTSTOREDB_URL: url })).toMatchObject({ connectionString: url, isDestructive: false })
  )

  test.each(['esdb://shop.example', 'esdb+discover://127.0.0.1.example', 'esdb://localhost,shop.example:2113', 'shop'])(
    'may not be "%s" unless that is allowed',
    (url) => {
      expect(() => serverToTest({ EVENTSTOREDB_URL: url })).toThrow('EVENTSTOREDB_ALLOW_REMOTE=1')
      expect(serverToTest({ EVENTSTOREDB_URL: url, EVENTSTOREDB_ALLOW_REMOTE: '1' }).connectionString).toBe(url)
    }
  )

  test('is none where none is named', () => expect(serverToTest({}).connectionString).toBe(null))
})
