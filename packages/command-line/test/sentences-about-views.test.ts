import { beginning } from '@readdress/event-store'
import type { ViewStatus } from 'readdress'
import { describe, expect, test } from 'vitest'
import {
  differenceSentences,
  notBuiltSentences,
  rebuiltSentences,
  viewStatusSentences
} from '../src/texts/view-text.ts'

const standing = (change: Partial<ViewStatus>): ViewStatus => ({
  name: 'orders',
  version: 2,
  status: 'UpToDate',
  lag: { events: 0, seconds: 0 },
  build: null,
  otherVersions: [],
  ...change
})

const ended = { events: 1200, processed: beginning }

describe('in English and in Chinese is told:', () => {
  test.each([
    [standing({}), 'orders, version 2: up to date', 'orders 第 2 版：已是最新'],
    [
      standing({ status: 'Behind', lag: { events: 1, seconds: 7200 }, otherVersions: [1] }),
      'orders, version 2: 1 event behind, the oldest of 2 hours ago; also kept: version 1',
      'orders 第 2 版：落后 1 条事件，最早一条已等待 7200 秒；另存有第 1 版'
    ],
    [
      standing({ status: 'Behind', lag: { events: 2, seconds: 180 } }),
      'orders, version 2: 2 events behind, the oldest of 3 minutes ago',
      'orders 第 2 版：落后 2 条事件，最早一条已等待 180 秒'
    ],
    [
      standing({ status: 'Behind', lag: { events: 2, seconds: null } }),
      'orders, version 2: 2 events behind',
      'orders 第 2 版：落后 2 条事件'
    ],
    [
      standing({ status: 'NotBuilt', lag: { events: 9, seconds: null }, build: { remaining: 3 } }),
      'orders, version 2: not built yet, 9 events to go through; a rebuild was begun and has 3 events before it',
      'orders 第 2 版：尚未生成，共有 9 条事件待处理；有未完成的重建，还剩 3 条事件'
    ]
  ])('how a view stands (%#)', (status, en, zh) => {
    expect(viewStatusSentences(status)).toEqual({ en, zh })
  })

  test('how a document differs', () => {
    expect(differenceSentences({ type: 'DocumentDiffers', key: 'A', fields: ['/a', ''] })).toEqual({
      en: 'A differs at /a, /',
      zh: 'A 在 /a、/ 处不一致'
    })
    expect(differenceSentences({ type: 'DocumentMissing', key: 'A' }).zh).toBe('缺少 A')
    expect(differenceSentences({ type: 'DocumentUnfounded', key: 'A' }).zh).toBe('A 没有对应的事件')
  })

  test.each([
    [
      rebuiltSentences('orders', { status: 'Switched', ...ended }, null),
      'orders is rebuilt from 1,200 events, and read from now on.',
      'orders 已根据 1200 条事件重建并启用。'
    ],
    [
      rebuiltSentences('orders', { status: 'DryRun', ...ended }, 1),
      'orders was built from 1,200 events only to look, and nothing is changed; 1 document differed.',
      'orders 已根据 1200 条事件试建，未作任何改动，1 份文档不一致。'
    ],
    [
      rebuiltSentences('orders', { status: 'Aborted', ...ended }, null),
      'Interrupted: orders is as it was; a rebuild goes on behind 1,200 events of this run.',
      '已中断：orders 保持原样，再次重建会从本次处理的 1200 条事件之后继续。'
    ],
    [
      notBuiltSentences('orders'),
      'orders is not built yet: there is nothing to compare.',
      'orders 尚未生成，没有可比对的内容。'
    ]
  ])('what a rebuild came to (%#)', (sentences, en, zh) => {
    expect(sentences).toEqual({ en, zh })
  })
})
