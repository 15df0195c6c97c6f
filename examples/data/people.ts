import type { Chance } from './chance.ts'
import type { Place } from './places.ts'

const surnames = ['王', '李', '张', '刘', '陈', '杨', '黄', '赵', '吴', '周', '欧阳', '司马'] as const
const givenNames = ['伟', '芳', '娜', '敏', '静', '磊', '洋', '小明', '晓燕', '志强', '雅婷', '浩然'] as const
const prefixes = ['130', '135', '138', '139', '150', '158', '177', '186', '188'] as const
const streets = [
  '人民路',
  '解放路',
  '建设路',
  '中山路',
  '和平路',
  '新华路',
  '文化路',
  '滨河路',
  '长江路',
  '天府大道'
] as const
const nicknames = ['晓晓', '阿亮', 'momo', '小鹿', '橘子汽水', '山间清风', 'Lily', '大白'] as const

/** Who somebody is: invented, and like nobody. */
export interface Person {
  readonly recipientName: string
  readonly phone: string
}

/** An invented person with an invented mobile number. */
export const anyPerson = (draw: Chance): Person => ({
  recipientName: `${draw.oneOf(surnames)}${draw.oneOf(givenNames)}`,
  phone: `${draw.oneOf(prefixes)}${String(draw.between(0, 99_999_999)).padStart(8, '0')}`
})

/** The name that a buyer goes by on the platform. */
export const anyNickname = (draw: Chance): string => `${draw.oneOf(nicknames)}_${draw.between(100, 9999)}`

/** An invented door at a real place, as a command states it. */
export const addressOf = (draw: Chance, person: Person, place: Place) => ({
  ...place,
  ...person,
  street: draw.oneOf(streets),
  detail: `${draw.between(1, 999)}号${draw.between(1, 20)}栋${draw.between(1, 4)}单元${draw.between(1, 32)}0${draw.between(1, 4)}室`
})

/** An address as the stories use it. */
export type Address = ReturnType<typeof addressOf>
