import { readFileSync } from 'node:fs'
import { type MaskableFields, type MaskProfile, mask, type PhoneNumber, parsePhone } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'

type Shown = Readonly<Record<MaskProfile, string>>
type TextCase = Shown & { readonly in: string }
type PhoneCase = Shown & { readonly spelled: string; readonly number: string; readonly extension: string | null }
interface Vectors {
  readonly name: ReadonlyArray<TextCase>
  readonly phone: ReadonlyArray<PhoneCase>
  readonly addressDetail: ReadonlyArray<TextCase>
  readonly email: ReadonlyArray<TextCase>
  readonly nickname: ReadonlyArray<TextCase>
}

const file = new URL('./vectors/readdress-v1/masking.json', import.meta.url)
const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vectors
const profiles = ['display', 'waybill', 'export', 'log'] as const
const textFields = ['name', 'addressDetail', 'email', 'nickname'] as const

describe('the published masking cases', () => {
  test('are 74', () => {
    const { name, phone, addressDetail, email, nickname } = vectors
    expect([name, phone, addressDetail, email, nickname].flat().length).toBe(74)
  })

  describe.each(profiles)('for the profile %s', (profile) => {
    test.each(textFields.flatMap((field) => vectors[field].map((row) => ({ field, ...row }))))(
      `show the $field "$in" as "$${profile}"`,
      ({ field, in: value, [profile]: shown }) => {
        expect(mask(profile, field, value)).toBe(shown)
      }
    )

    test.each(vectors.phone)(`show the phone $spelled as $${profile}`, ({ number, extension, [profile]: shown }) => {
      const phone = { number: number as PhoneNumber, extension } as MaskableFields['phone']
      expect(mask(profile, 'phone', phone)).toBe(shown)
    })
  })

  test.each(vectors.phone)('read the phone $spelled as $number and $extension', ({ spelled, number, extension }) => {
    expect(parsePhone(spelled)).toEqual(Either.right({ number, extension }))
  })
})
