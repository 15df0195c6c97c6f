import type { Refused } from 'readdress'
import type { Sentences } from './sentences.ts'

type EvidenceBroken = Extract<Refused, { readonly type: 'EvidenceBroken' }>

/** What is wrong with the chain of a stream, and what a person can do about it. */
export const evidenceBrokenSentences = ({ stream, revision, reason }: EvidenceBroken): Sentences => {
  const what = found[reason]
  return reason === 'unknown-version'
    ? {
        en: `Event ${revision} of ${stream} was written by a newer version of Readdress: install that version.`,
        zh: `${stream} 的第 ${revision} 号事件由更新版本的 Readdress 写入：请安装该版本。`
      }
    : {
        en: `Event ${revision} of ${stream} is not what was written: ${what.en}. Bring back the newest backup of the events, find out who changed them, and keep the changed file.`,
        zh: `${stream} 的第 ${revision} 号事件与写入时不符：${what.zh}。请放回事件的最新备份，查明是谁改动的，并保留被改动的文件。`
      }
}

const found: Readonly<Record<EvidenceBroken['reason'], Sentences>> = {
  canonical: { en: 'it holds something that is never written', zh: '含有不可能写入的内容' },
  data: { en: 'its data were changed', zh: '数据被改动' },
  metadata: { en: 'its metadata were changed', zh: '元数据被改动' },
  hash: {
    en: 'its id, type, time, place, shop or hash was changed, or the store is of another shop',
    zh: '编号、类型、时间、位置、店铺或哈希值被改动，或者这是另一家店铺的存储'
  },
  link: { en: 'it does not follow the event before it', zh: '与前一个事件不衔接' },
  revision: { en: 'an event before it is missing', zh: '它之前缺少事件' },
  stream: { en: 'it was linked into another stream', zh: '它原属于另一个事件流' },
  unchained: { en: 'it was written past the chain of hashes', zh: '它绕过哈希链写入' },
  'unknown-version': { en: 'its version is not known', zh: '版本未知' }
}
