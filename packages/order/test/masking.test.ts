import { type Extension, mask, type PhoneNumber } from '@readdress/order'
import { describe, expect, test } from 'vitest'

describe('a mask', () => {
  test.each(['display', 'waybill', 'export', 'log'] as const)('hides any other personal text for %s', (profile) => {
    expect(mask(profile, 'text', '请放门口')).toBe('[personal]')
    expect(mask(profile, 'text', '')).toBe('[personal]')
  })

  test.each(['export', 'log'] as const)('hides everything for %s, also that there is nothing', (profile) => {
    expect(mask(profile, 'name', '')).toBe('[personal]')
    expect(mask(profile, 'phone', { number: '+8695338' as PhoneNumber, extension: null })).toBe('[personal]')
  })

  test('is no text of another type', () => {
    // @ts-expect-error: a masked number is no number
    const number: PhoneNumber = mask('display', 'nickname', 'Bob')
    expect(number).toBe('B***')
  })
})

describe('a masked name', () => {
  test.each([
    ['司马', '司*'],
    ['司马·光', '司马*'],
    ['諸葛亮', '諸葛*'],
    ['王 小 明', '王**'],
    ['  张三  ', '张*'],
    ['张 John', '* J***'],
    ['John (Jack) Smith', 'J*** *** S***'],
    ['山田さくら', '山***'],
    ['E\u0301mile', 'E\u0301***'],
    ['佐々木', '佐**'],
    ['3号买家', '3***'],
    ['(王小明)', '***'],
    ['王●●', '***'],
    ['·', '***'],
    ['   ', '***'],
    ['🌸', '***']
  ])('of %s is %s', (name, shown) => {
    expect(mask('display', 'name', name)).toBe(shown)
    expect(mask('waybill', 'name', name)).toBe(shown)
  })
})

describe('a masked phone', () => {
  const shownOf = (number: string, extension: string | null = null) =>
    (['display', 'waybill'] as const).map((profile) =>
      mask(profile, 'phone', { number: number as PhoneNumber, extension: extension as Extension | null })
    )

  test.each([
    ['a mainland number without area', '+8683699999', ['****9999', '******99']],
    ['seven digits abroad', '+8521234567', ['****', '****']],
    ['eight digits without a known country', '+39061234', ['+****1234', '+******34']],
    ['an 800 number', '+868008001234', ['******1234', '********34']]
  ])('hides %s', (_what, number, shown) => {
    expect(shownOf(number)).toEqual(shown)
  })

  test('hides the length of an extension', () => {
    expect(shownOf('+14155552671', '1')).toEqual(shownOf('+14155552671', '12345678'))
    expect(shownOf('+8695338', '1')).toEqual(['****转****', '****转****'])
  })
})

describe('an address detail on a waybill', () => {
  test.each([
    ['1栋2单元1503', '1栋**单元**'],
    ['1栋 2 单元 1503 室', '1栋 ** 单元 ** 室'],
    ['1栋丙单元１５０３室', '1栋**单元**室'],
    ['88号3-2-501室', '88号3-**-**室'],
    ['88号2-501室', '88号**-**室'],
    ['幸福小区3－2－501', '幸福小区3-**-**'],
    ['建国路3-2-501', '建国路3-**-**'],
    ['阳光100小区2单元501', '阳光100小区**单元**'],
    ['1号楼A1503户', '1号楼**户'],
    ['5号楼12层1203', '5号楼****'],
    ['6楼602', '6楼****'],
    ['88号B座 王先生家', '88号B座****'],
    ['忠孝東路100號', '忠孝東路100號'],
    ['1201室，3号楼 B1204', '**室，3号楼 **'],
    ['Stratford-upon-Avon', 'Stratford-upon-Avon'],
    ['Unit Street 5, Apt. 12-B', 'Unit Street 5, Apt. **'],
    ['Flat A, 5 Unit Street', 'Flat **, 5 Unit Street'],
    ['Suite #400', 'Suite #**'],
    ['Room1203, Building 5', 'Room**, Building 5'],
    ['5 Roommate Lane', '5 Roommate Lane'],
    ['ул. Мира, 5', '****'],
    ['서울로 12', '****'],
    ['1203', '****']
  ])('shows %s as %s', (detail, shown) => {
    expect(mask('waybill', 'addressDetail', detail)).toBe(shown)
  })
})
