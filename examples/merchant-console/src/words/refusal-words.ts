import { orderRefusals } from './order-refusals.ts'

/** What keeps something from being done, in Chinese and English; what is not here is told by its name. */
export const refusals: ReadonlyMap<string, readonly [zh: string, en: string]> = new Map<
  string,
  readonly [zh: string, en: string]
>([
  ...Object.entries(orderRefusals),
  ['RevisionConflict', ['订单刚被别人改动', 'Somebody else has just changed the order']],
  ['OccurredInFuture', ['时间写到将来了', 'It lies in the future']],
  ['StoreUnavailable', ['存储暂时用不了，请稍后再试', 'The store cannot be used now: try again in a minute']],
  [
    'OutcomeUnknown',
    ['不知道是否已保存，请先刷新看看', 'Whether it was saved is not known: load the page again first']
  ],
  ['Cancelled', ['已中止', 'It was given up']],
  ['EventRejected', ['存储不接受这条记录，请告诉主管', 'The store does not take it: tell a supervisor']],
  ['UnreadableEvent', ['有一条记录读不出来，请告诉主管', 'An event cannot be read: tell a supervisor']],
  ['SealingRefused', ['个人信息无法加密，没有保存', 'Personal values could not be sealed']],
  ['SealBroken', ['加密的内容被改动过，请告诉主管', 'What was sealed has been changed: tell a supervisor']],
  ['EvidenceBroken', ['记录与写入时不符，请告诉主管', 'The record is not what was written: tell a supervisor']],
  ['PurposeForbids', ['这个用途不能查看', 'This purpose does not open it']],
  ['QuotaExceeded', ['今天查看的人数已到上限', 'You have seen as many people today as one may']],
  ['ProcessingIsRestricted', ['此人的信息只保存、不使用', 'His data are only kept, and not used']],
  ['RetentionRunning', ['依法还须保存，不能删除', 'The law still wants it kept']],
  ['LegalHoldActive', ['证据留存中，不能删除', 'It is held as evidence']],
  ['GraceNotOver', ['反悔期未满，还不能删除', 'Who asked may still change his mind']],
  [
    'SecondApproverNeeded',
    ['须有两位同事批准，申请人和删除人都不算', 'Two others must approve it: neither who asked nor who erases']
  ],
  ['StoreInTheClear', ['这个仓库没有加密个人信息，无法查看或删除', 'Personal values lie in the clear in this store']]
])
