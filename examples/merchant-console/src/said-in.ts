import type { ShownEntry } from 'readdress'

/** What an event says in a field, as a screen may show it. */
export const saidIn = ({ data }: Pick<ShownEntry, 'data'>, field: string): unknown => Object(data)[field]
