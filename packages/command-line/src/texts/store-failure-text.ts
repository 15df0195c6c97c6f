import type { LeaseHeld, NotAnswered, ProjectionStopped, Refused } from 'readdress'
import { evidenceBrokenSentences } from './evidence-broken-text.ts'
import { sealBrokenSentences } from './seal-text.ts'
import type { Sentences } from './sentences.ts'

/** What can keep a store from taking a command or from answering; it is no fault of the command or the question. */
export type StoreFailure =
  | Extract<
      Refused,
      {
        readonly type:
          | 'UnreadableEvent'
          | 'SealBroken'
          | 'EvidenceBroken'
          | 'RevisionConflict'
          | 'StoreUnavailable'
          | 'OutcomeUnknown'
      }
    >
  | NotAnswered
  | ProjectionStopped['because']
  | LeaseHeld

/** Whether a command was not taken because of the store. */
export const isStoreFailure = (refused: Refused): refused is Refused & StoreFailure =>
  refused.type === 'UnreadableEvent' ||
  refused.type === 'SealBroken' ||
  refused.type === 'EvidenceBroken' ||
  refused.type === 'RevisionConflict' ||
  refused.type === 'StoreUnavailable' ||
  refused.type === 'OutcomeUnknown'

/** What is wrong with the store, and what a person can do about it. */
export const storeFailureText = (failure: StoreFailure): string => storeFailureSentences(failure).en

/** The same in each language. */
export const storeFailureSentences = (failure: StoreFailure): Sentences => {
  switch (failure.type) {
    case 'StoreUnavailable':
    case 'ViewStoreUnavailable':
      return unavailable(failure.reason)
    case 'OutcomeUnknown':
      return {
        en: 'The disk or the server failed, and it is not known whether the last events were kept: run the same command again.',
        zh: '磁盘或服务器出错，无法确定最后的内容是否已经保存，请重新执行同一命令。'
      }
    case 'RevisionConflict':
    case 'CheckpointMoved':
      return {
        en: 'Another program kept writing to the store at the same time: run the same command again.',
        zh: '另一个程序正在同时写入，请重新执行同一命令。'
      }
    case 'UnreadableEvent':
      return {
        en: `The event ${failure.revision} of ${failure.stream} (${failure.eventType}) cannot be read, at ${failure.at}: expected ${failure.expected}. Use the version of Readdress that wrote it, or a newer one.`,
        zh: `无法读取 ${failure.stream} 的第 ${failure.revision} 号事件（${failure.eventType}）：${failure.at} 处应为 ${failure.expected}。请使用写入该事件的 Readdress 版本或更新的版本。`
      }
    case 'UnreadableDocument':
      return {
        en: `The view ${failure.projection.name} cannot be read at ${failure.key}: delete views.sqlite, it is made anew.`,
        zh: `无法读取视图 ${failure.projection.name} 中的 ${failure.key}：请删除 views.sqlite，它会重新生成。`
      }
    case 'LeaseHeld':
      return {
        en: 'Another process is doing the same just now: wait until it has ended, or a quarter of a minute if it was killed.',
        zh: '另一个进程正在进行同样的操作，请等它结束；如果它是被强行终止的，请等十五秒。'
      }
    case 'ViewNotBuilt':
      return {
        en: `The view ${failure.projection.name} is being built: ask again when it is complete.`,
        zh: `视图 ${failure.projection.name} 正在生成，完成后请重新查询。`
      }
    case 'SealBroken':
      return sealBrokenSentences(failure)
    case 'EvidenceBroken':
      return evidenceBrokenSentences(failure)
    case 'PositionUnknown':
      return {
        en: 'The views are ahead of the events, as after a restored backup: unless you restored one, events are missing, so bring back the newest events.sqlite, or the data of the server. Then delete views.sqlite, it is made anew.',
        zh: '视图比事件更新，恢复备份后会出现这种情况；如果您没有恢复过备份，说明事件有缺失，请放回最新的 events.sqlite 或服务器的数据。然后删除 views.sqlite，它会重新生成。'
      }
    case 'Aborted':
      return {
        en: 'Interrupted while the views were brought up to date; the next question goes on there.',
        zh: '更新视图时被中断，下次查询会接着更新。'
      }
    case 'TooFarBehind':
      return {
        en: `The view is being built: ${failure.remaining} of ${failure.of} events are still to be gone through. Ask again in a while; where nothing brings it on, start readdress run.`,
        zh: `视图正在生成：共 ${failure.of} 条事件，还剩 ${failure.remaining} 条。请稍后重新查询；如果没有进程在更新视图，请启动 readdress run。`
      }
    case 'ProjectionStopped':
      return storeFailureSentences(failure.because)
  }
}

const unavailable = (reason: Extract<StoreFailure, { readonly type: 'StoreUnavailable' }>['reason']): Sentences => {
  switch (reason) {
    case 'busy':
      return {
        en: 'Another program held the store for too long, or its server did not answer: run the same command again when it is free.',
        zh: '存储被另一个程序占用过久，或者服务器没有响应，请稍后重新执行同一命令。'
      }
    case 'full':
      return {
        en: 'The disk is full: make room, and run the same command again.',
        zh: '磁盘已满，请腾出空间后重新执行同一命令。'
      }
    case 'closed':
      return {
        en: 'The store was closed meanwhile: run the same command again.',
        zh: '存储已在中途关闭，请重新执行同一命令。'
      }
    case 'damaged':
      return {
        en: 'A file of the store is damaged: keep a copy of the folder, empty it, and put the newest backup there as events.sqlite. On a server, another program wrote into a stream of an order what is no event.',
        zh: '存储的文件已损坏：请先复制一份文件夹留底，再清空它，并把最新的备份放回，命名为 events.sqlite。若使用服务器，则有别的程序向订单的事件流写入了不是事件的内容。'
      }
    case 'moved':
      return {
        en: 'A file of the store was moved, replaced or deleted while it was open: put it back where it was, and run the same command again.',
        zh: '存储的文件在使用中被移动、替换或删除：请放回原处，再重新执行同一命令。'
      }
    case 'not-allowed':
      return {
        en: 'The server of the store does not allow it: name a user who has the right in the connection string, and run the same command again.',
        zh: '存储服务器拒绝了访问：请在连接字符串中改用有权限的用户，再重新执行同一命令。'
      }
    case 'stream-deleted':
      return {
        en: 'Somebody deleted the stream of this order on the server for ever: bring its events back from a backup, into another database.',
        zh: '服务器上该订单的事件流已被永久删除：请用备份把事件恢复到另一个数据库。'
      }
    case 'failed':
      return {
        en: 'The disk failed, or the server refused: check it and its rights, and run the same command again.',
        zh: '磁盘出错，或者服务器拒绝执行：请检查其状态和权限，再重新执行同一命令。'
      }
  }
}
