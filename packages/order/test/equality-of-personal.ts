import { type Erased, type Personal, personal, usePersonal } from '@readdress/order'
import type { Json } from 'fp-ts/lib/Json.js'
import * as t from 'io-ts'
import { expect } from 'vitest'

const PersonalValue = personal(t.unknown as t.Type<unknown, Json>)

interface Opened {
  readonly value: unknown
}

const opened = (wrapper: Personal<unknown>): Opened | Erased['because'] =>
  usePersonal<unknown, Opened | Erased['because']>(wrapper, { known: (value) => ({ value }), erased: (why) => why })

// A personal value is not a property of its wrapper: without this, toEqual would hold two different values to be equal.
expect.addEqualityTesters([
  function (first, second, testers) {
    if (!PersonalValue.is(first) || !PersonalValue.is(second)) return undefined
    return first.subject === second.subject && this.equals(opened(first), opened(second), testers)
  }
])
