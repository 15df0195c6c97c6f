import { message } from '../douyin-messages.ts'
import { byDouyin, signed } from '../webhooks.ts'
import { planted } from './mutated.ts'
import { senders } from './senders.ts'

const [name, phone, another, street, , place] = planted

const douyin = [
  message('111', { name, tel: phone }, { detail: place }),
  message('105', { name: another }, { detail: street })
]

/** Who pushes to a shop, and what, with personal values in it: trackers and platforms. */
export const pushers = [...senders, { sender: 'douyin' as const, payload: douyin }]

/** The same, signed as each of them signs. */
export const pushing = { ...signed, douyin: byDouyin }
