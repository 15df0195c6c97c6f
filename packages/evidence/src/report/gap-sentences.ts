import { type Html, html } from './html.ts'
import type { Language } from './reported.ts'

type Sentence<Facts extends ReadonlyArray<Html | string>> = Readonly<Record<Language, (...facts: Facts) => Html>>

interface GapSentences {
  readonly noAnswer: Sentence<[told: Html, number: string, last: Html]>
  readonly noNotice: Sentence<[]>
  readonly noCheck: Sentence<[number: string]>
  readonly noDelivery: Sentence<[]>
  readonly noStamp: Sentence<[]>
  readonly stampsUnread: Sentence<[]>
  readonly noLaterStamp: Sentence<[number: string]>
  readonly noAnchor: Sentence<[number: string]>
  readonly beforeChain: Sentence<[number: string]>
  readonly redacted: Sentence<[number: string]>
}

/** What is missing, in sentences. Numbers are those of the timeline. */
export const gapSentences: GapSentences = {
  noAnswer: {
    zh: (told, number, last) => html`物流公司于 ${told} 接到通知（序号 ${number}），此后至 ${last} 没有其答复的记录。`,
    en: (told, number, last) =>
      html`The carrier was told at ${told} (no. ${number}); no answer is recorded between then and ${last}.`
  },
  noNotice: {
    zh: () => html`没有通知买家的记录。`,
    en: () => html`No notice to the buyer is recorded.`
  },
  noCheck: {
    zh: (number) => html`对序号 ${number} 提出的改址，没有核实身份成功的记录。`,
    en: (number) => html`For the change asked for in no. ${number}, no check of identity that was passed is recorded.`
  },
  noDelivery: {
    zh: () => html`已交物流公司，但没有签收的记录。`,
    en: () => html`Goods were handed to a carrier, and no delivery is recorded.`
  },
  noStamp: {
    zh: () => html`本证据包中没有第三方时间戳：所有时间均以记录者自己的时钟为准。`,
    en: () => html`No time stamp of a third party is in this bundle: all times are the recorder’s own.`
  },
  stampsUnread: {
    zh: () => html`本报告不核验时间戳由谁签发，请以核验程序的结论为准。`,
    en: () => html`This report does not say who made the time stamps: the verifier does.`
  },
  noLaterStamp: {
    zh: (number) => html`序号 ${number} 之后的事件没有第三方时间戳。`,
    en: (number) => html`The events after no. ${number} have no time stamp of a third party.`
  },
  noAnchor: {
    zh: (number) => html`序号 ${number} 之后的事件尚未列入已签名的日志。`,
    en: (number) => html`The events after no. ${number} are not on the signed log.`
  },
  beforeChain: {
    zh: (number) => html`序号 1 至 ${number} 的事件写于哈希链启用之前，自启用时起才固定。`,
    en: (number) =>
      html`The events up to no. ${number} were written before the chain began, and are fixed only since then.`
  },
  redacted: {
    zh: (number) => html`序号 ${number} 的事件内容已删除，只余其哈希值。`,
    en: (number) => html`The content of event no. ${number} was redacted; only its hash stands.`
  }
}
