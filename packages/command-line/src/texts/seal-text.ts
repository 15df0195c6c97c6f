import type { Refused } from 'readdress'
import type { Sentences } from './sentences.ts'
import { inChinese } from './words.ts'

type SealBroken = Extract<Refused, { readonly type: 'SealBroken' }>
type SealingRefused = Extract<Refused, { readonly type: 'SealingRefused' }>

/** What is wrong with a sealed value of a stored event, and what a person can do about it. */
export const sealBrokenSentences = ({ reason, check, stream, revision, at, keyId }: SealBroken): Sentences => {
  const en = `event ${revision} of ${stream}, at ${at}`
  const zh = `${stream} 的第 ${revision} 号事件（${at}）`
  switch (reason) {
    case 'NotSealed':
      return {
        en: `This store was written without sealing (${en}): copy it with readdress seal --from DIR --to DIR, and use the copy.`,
        zh: `这个存储写入时没有加密（${zh}）：请用 readdress seal --from DIR --to DIR 复制成加密的存储，再使用副本。`
      }
    case 'SealedEntryMissing':
      return {
        en: `A sealed value was removed from the store although nobody erased it (${en}): bring back the newest backup of the events.`,
        zh: `有加密内容未经删除流程就从存储中消失（${zh}）：请放回事件的最新备份。`
      }
    case 'KeyUnknown':
      return {
        en: `The key store does not know the key ${keyId} (${en}): put the right key store beside these events, or its newest backup. If it is the right one, the store was written under the name of another shop: look at the setting tenant.`,
        zh: `密钥库中没有密钥 ${keyId}（${zh}）：请换上与这些事件对应的密钥库或其最新备份；若密钥库无误，则此存储是以另一店铺名写入的，请检查设置 tenant。`
      }
    case 'KeyUnreadable':
      return {
        en: `The key ${keyId} cannot be unwrapped (${en}): give the epoch keys that it was wrapped under.`,
        zh: `无法解开密钥 ${keyId}（${zh}）：请提供当时用来保护它的周期密钥。`
      }
    case 'WrongKey':
      return {
        en: `Another key bears the id ${keyId} (${en}): the key store was changed, put its newest backup in its place.`,
        zh: `编号 ${keyId} 下存放的是另一把密钥（${zh}）：密钥库被改动过，请放回其最新备份。`
      }
    case 'Tampered':
      return {
        en: `A sealed value was changed or moved (${en}; ${check}): bring back the newest backup of the events, and find out who changed them.`,
        zh: `有加密内容被改动或移动（${zh}；${check}）：请放回事件的最新备份，并查明是谁改动的。`
      }
    case 'UnknownSealVersion':
      return {
        en: `A value was sealed by a newer version of Readdress (${en}): install that version.`,
        zh: `有内容由更新版本的 Readdress 加密（${zh}）：请安装该版本。`
      }
  }
}

/** Why something personal cannot be sealed, so that nothing is stored. */
export const sealingRefusedSentences = ({ reason, at, subject }: SealingRefused): Sentences =>
  reason === 'ValueErased'
    ? {
        en: `The data of ${subject} in this order were erased, and nothing about this person is stored there any more: leave the personal fields out.`,
        zh: `${subject} 在本订单中的个人信息已经删除，不再保存与其有关的内容，请不要填写个人信息。`
      }
    : {
        en: `What it comes to cannot be sealed, so nothing is stored (${reason}, at ${at}).`,
        zh: `结果无法加密，因此没有保存（${inChinese(reason)}，${at}）。`
      }
