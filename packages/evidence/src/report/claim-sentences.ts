import type { Word } from './reported.ts'

/** A sentence about an event at a time, with its number in the report; about none, both are empty. */
export type Saying = (when: string, no: string) => Word

const say =
  (zh: (when: string) => string, en: (when: string) => string): Saying =>
  (when, no) => ({
    zh: `${zh(when)}${no === '' ? '' : `（序号 ${no}）`}。`,
    en: `${en(when)}${no === '' ? '' : ` (no. ${no})`}.`
  })

/** What a report claims, in sentences. */
export const claimSentences = {
  placed: (platform: Word) =>
    say(
      (when) => `${when} 在平台“${platform.zh}”下单`,
      (when) => `${when} placed on ${platform.en}`
    ),
  asked: (by: Word, through: Word) =>
    say(
      (when) => `${when} 提出改址，提出者：${by.zh}，渠道：${through.zh}`,
      (when) => `${when} change of address asked for by ${by.en}, through ${through.en}`
    ),
  checked: (reached: string, required: string) =>
    say(
      (when) => `${when} 核实身份，达到 ${reached}，要求 ${required}`,
      (when) => `${when} identity checked, level ${reached} of ${required} required`
    ),
  notChecked: say(
    () => '对此没有核实身份成功的记录',
    () => 'For this no check of identity that was passed is recorded'
  ),
  confirmed: say(
    (when) => `${when} 新地址经复述确认`,
    (when) => `${when} new address confirmed`
  ),
  made: (version: string) =>
    say(
      (when) => `${when} 订单地址改为版本 ${version}`,
      (when) => `${when} address of the order changed to version ${version}`
    ),
  ended: (how: Word) =>
    say(
      (when) => `该次改址没有完成：${when} ${how.zh}`,
      (when) => `That change was not made: ${when} ${how.en}`
    ),
  told: say(
    (when) => `${when} 通知物流公司`,
    (when) => `${when} carrier told`
  ),
  answer: (how: Word) =>
    say(
      (when) => `${when} 物流公司答复：${how.zh}`,
      (when) => `${when} answer of the carrier: ${how.en}`
    ),
  noAnswer: say(
    () => '对此没有物流公司答复的记录',
    () => 'To this no answer of the carrier is recorded'
  ),
  shipped: (version: string) =>
    say(
      (when) => `${when} 按地址版本 ${version} 发货`,
      (when) => `${when} shipped to address version ${version}`
    ),
  delivered: (version: string) =>
    say(
      (when) => `${when} 签收，与地址版本 ${version} 相符`,
      (when) => `${when} delivered, matching address version ${version}`
    ),
  notDelivered: say(
    () => '此包裹没有签收的记录',
    () => 'Of this parcel no delivery is recorded'
  ),
  noticed: say(
    (when) => `最近一次通知买家：${when}`,
    (when) => `Buyer last notified ${when}`
  ),
  notNoticed: say(
    () => '没有通知买家的记录',
    () => 'No notice to the buyer is recorded'
  )
} as const
