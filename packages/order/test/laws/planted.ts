// Personal values that can be found again wherever they should not stand: each holds one of these words.
const planted = /canary|13800138|203\.0\.113\.77/i

/** Whether a text holds a planted personal value. */
export const isPlanted = (text: string): boolean => planted.test(text)

const china = { code: 'CN', name: '中国' }
const city = (province: string, name: string) => ({
  country: china,
  province: { code: `${province.slice(0, 2)}0000`, name: `${province}省` },
  city: { code: province, name }
})

/** The places of the planted addresses; `null` where a carrier names none. */
export const places = [city('510100', '成都市'), city('510700', '绵阳市'), city('440100', '广州市'), null]

const at = (place: object | null, n: number, more: object = {}) => ({
  region: place,
  district: { code: null, name: `Canary District ${n}` },
  recipientName: `Canary Name ${n}`,
  phone: `138001380${n}0`,
  street: `Canary Street ${n}`,
  detail: `Canary House ${n}`,
  instructions: `Canary remark ${n}`,
  ...more
})

const [chengdu = null, mianyang = null, guangzhou = null] = places
const oslo = { country: { code: 'NO', name: 'Norge' }, city: { code: null, name: 'Oslo' } }

/** Address 0 is that of the order; case n asks for address n. */
export const addresses = [
  at(chengdu, 0),
  at(mianyang, 1),
  at(chengdu, 2, { recipientName: 'Canary Name 0', phone: '13800138000' }),
  at(guangzhou, 3),
  at(oslo, 4, { district: undefined, postcode: 'Canary 0155' }),
  at(mianyang, 5, { phone: undefined }),
  at(guangzhou, 6, { phone: { number: '13800138060', kind: 'Virtual', validUntil: '2026-03-02T00:00:00.000Z' } })
]
