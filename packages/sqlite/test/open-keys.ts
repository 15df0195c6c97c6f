import { join } from 'node:path'
import type { OpenStore } from '@readdress/event-store/testing'
import { epochKeysFromEnvironment, type KeyWrapper, type Sealing, sealed } from '@readdress/privacy'
import { type SqliteKeyStore, type SqliteKeyStoreSettings, sqliteKeyStore } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import { openEvents } from './open-stores.ts'

export const openKeys = async (settings: SqliteKeyStoreSettings): Promise<SqliteKeyStore> => {
  const opened = await sqliteKeyStore(settings)()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  return opened.right
}

export const keyWrapper = (): KeyWrapper => {
  const text = `2026-W48=${Buffer.alloc(32, 7).toString('base64url')}`
  const wrapper = epochKeysFromEnvironment({ READDRESS_EPOCH_KEYS: text })
  if (Either.isLeft(wrapper)) throw new Error(wrapper.left.because)
  return wrapper.right
}

export const openSealed = async (folder: string, mode: Sealing['mode']): Promise<OpenStore> => {
  const events = await openEvents(join(folder, 'events.sqlite'))
  const keys = await openKeys({ file: join(folder, 'keys.sqlite'), tenant: 'shop-1', wrapper: keyWrapper() })
  const close = async () => {
    await events.close()
    await keys.close()
  }
  return { store: sealed(events, { keys, mode }), close }
}
