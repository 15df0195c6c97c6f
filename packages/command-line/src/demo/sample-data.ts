import type { Json } from 'readdress'

// The people, numbers and places of the stories are made up; the divisions and their codes (GB/T 2260) are real.

type Fields = { readonly [name: string]: Json }

const china = { code: 'CN', name: 'China' }
const sichuan = { code: '510000', name: 'Sichuan' }
const guangdong = { code: '440000', name: 'Guangdong' }

/** Where the orders of the stories go at first. */
export const chengdu: Fields = {
  region: { country: china, province: sichuan, city: { code: '510100', name: 'Chengdu' } },
  district: { code: '510107', name: 'Wuhou' },
  recipientName: 'Zhang San',
  phone: '13812341234',
  street: 'Middle Tianfu Avenue',
  detail: 'No. 530, building 1, room 1503'
}

/** Another city of the same province. */
export const mianyang: Fields = {
  ...chengdu,
  region: { country: china, province: sichuan, city: { code: '510700', name: 'Mianyang' } },
  district: { code: '510703', name: 'Fucheng' },
  street: 'East Linyuan Road',
  detail: 'No. 72, building 3, room 802'
}

/** A third city of that province. */
export const leshan: Fields = {
  ...chengdu,
  region: { country: china, province: sichuan, city: { code: '511100', name: 'Leshan' } },
  district: { code: '511102', name: 'Shizhong' },
  street: 'Jiading Middle Road',
  detail: 'No. 18, room 601'
}

/** Another province, another person, another phone. */
export const guangzhou: Fields = {
  region: { country: china, province: guangdong, city: { code: '440100', name: 'Guangzhou' } },
  district: { code: '440106', name: 'Tianhe' },
  recipientName: 'Zhao Liu',
  phone: '13922223333',
  street: 'West Tiyu Road',
  detail: 'No. 111, room 2601'
}

/** The nickname of the buyer in every story. */
export const nickname = 'sunny_2020'

/** An amount in Chinese yuan, given in fen. */
export const yuan = (fen: string): Fields => ({ minor: fen, currency: 'CNY' })

/** Ids that the stories give to their cases, messages and so on. Each order has its own, so they may be the same in every story. */
export const ids = {
  firstCase: 'ca5e0000-0000-4000-8000-000000000001',
  secondCase: 'ca5e0000-0000-4000-8000-000000000002',
  message: '3e550000-0000-4000-8000-000000000001',
  note: '407e0000-0000-4000-8000-000000000001',
  intercept: '1e7c0000-0000-4000-8000-000000000001',
  resolution: '4e500000-0000-4000-8000-000000000001'
}
