import { describe, expect, test } from 'vitest'
import { eventWords, fieldWords } from '../../packages/readdress/src/personal/export/page/page-words.ts'
import { personalLeavesIn } from '../../packages/readdress/src/personal/personal-leaves.ts'
import { personalPlaces } from './personal-fields.ts'

describe('the page of an export', () => {
  const places = [...personalPlaces].map((place) => {
    const [type = '', pointer = ''] = place.split(' ')
    return [type, pointer] as const
  })

  test('has a word for every event that can hold a personal value, and for no other', () => {
    expect(new Set(eventWords.keys())).toEqual(new Set(places.map(([type]) => type)))
  })

  test('has a word for every field that a personal value can have', () => {
    const leaf = { $personal: { subject: 'buyer', value: '' } }
    const fields = places.flatMap(([, place]) =>
      personalLeavesIn(
        place
          .split('/')
          .slice(1)
          .reduceRight<object>((inner, name) => ({ [name]: inner }), leaf) as never
      ).map(({ field }) => field)
    )
    expect(fields.length).toBe(places.length)
    for (const field of fields) expect([...fieldWords.keys()]).toContain(field)
  })
})
