export type { IntegrityFault } from './integrity.ts'
export { type SqliteEventStore, type SqliteEventStoreSettings, sqliteEventStore } from './sqlite-event-store.ts'
export { type SqliteViewStore, type SqliteViewStoreSettings, sqliteViewStore } from './sqlite-view-store.ts'
export type { StoreFileUnusable } from './store-file-unusable.ts'
