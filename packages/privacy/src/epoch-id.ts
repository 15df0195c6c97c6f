import * as t from 'io-ts'

export interface EpochIdBrand {
  readonly EpochId: unique symbol
}

/** Name of an epoch key, such as `2026-W48`: 1 to 64 letters, digits, dots, underscores or hyphens. */
export const EpochId = t.brand(
  t.string,
  (text): text is t.Branded<string, EpochIdBrand> => /^[A-Za-z0-9._-]{1,64}$/.test(text),
  'EpochId'
)
export type EpochId = t.TypeOf<typeof EpochId>
