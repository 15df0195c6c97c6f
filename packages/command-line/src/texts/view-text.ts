import type { DocumentDifference, Rebuilt, ViewStatus } from 'readdress'
import type { Sentences } from './sentences.ts'
import { counted } from './words.ts'

/** How a view stands, in each language. */
export const viewStatusSentences = ({ name, version, status, lag, build, otherVersions }: ViewStatus): Sentences => {
  const begun = build === null ? null : build.remaining
  const others = otherVersions.length === 0 ? null : otherVersions.join(', ')
  const { en, zh } = standing(status, lag)
  return {
    en: [
      `${name}, version ${version}: ${en}`,
      ...(begun === null ? [] : [`a rebuild was begun and has ${counted(begun, 'event')} before it`]),
      ...(others === null ? [] : [`also kept: version ${others}`])
    ].join('; '),
    zh: [
      `${name} 第 ${version} 版：${zh}`,
      ...(begun === null ? [] : [`有未完成的重建，还剩 ${begun} 条事件`]),
      ...(others === null ? [] : [`另存有第 ${others} 版`])
    ].join('；')
  }
}

const standing = (status: ViewStatus['status'], { events, seconds }: ViewStatus['lag']): Sentences => {
  switch (status) {
    case 'UpToDate':
      return { en: 'up to date', zh: '已是最新' }
    case 'Behind':
      return {
        en: `${counted(events, 'event')} behind${seconds === null ? '' : `, the oldest of ${agoText(seconds)} ago`}`,
        zh: `落后 ${events} 条事件${seconds === null ? '' : `，最早一条已等待 ${Math.round(seconds)} 秒`}`
      }
    case 'NotBuilt':
      return {
        en: `not built yet, ${counted(events, 'event')} to go through`,
        zh: `尚未生成，共有 ${events} 条事件待处理`
      }
  }
}

const agoText = (seconds: number): string => {
  if (seconds < 120) return counted(Math.round(seconds), 'second')
  return seconds < 7200 ? counted(Math.round(seconds / 60), 'minute') : counted(Math.round(seconds / 3600), 'hour')
}

/** How a document of a view differs from what the events say, in each language. */
export const differenceSentences = (difference: DocumentDifference): Sentences => {
  const { key } = difference
  switch (difference.type) {
    case 'DocumentDiffers': {
      const fields = difference.fields.map((field) => (field === '' ? '/' : field))
      return { en: `${key} differs at ${fields.join(', ')}`, zh: `${key} 在 ${fields.join('、')} 处不一致` }
    }
    case 'DocumentMissing':
      return { en: `${key} is missing`, zh: `缺少 ${key}` }
    case 'DocumentUnfounded':
      return { en: `${key} is there, but no event made it`, zh: `${key} 没有对应的事件` }
  }
}

/** That there is nothing to compare, in each language. */
export const notBuiltSentences = (view: string): Sentences => ({
  en: `${view} is not built yet: there is nothing to compare.`,
  zh: `${view} 尚未生成，没有可比对的内容。`
})

/** What a rebuild of a view came to, in each language; `differing` is null when nothing was compared. */
export const rebuiltSentences = (view: string, { status, events }: Rebuilt, differing: number | null): Sentences => {
  const differences = {
    en: differing === null ? '' : `; ${differing === 0 ? 'no document' : counted(differing, 'document')} differed`,
    zh: differing === null ? '' : `，${differing} 份文档不一致`
  }
  switch (status) {
    case 'Switched':
      return {
        en: `${view} is rebuilt from ${counted(events, 'event')}, and read from now on${differences.en}.`,
        zh: `${view} 已根据 ${events} 条事件重建并启用${differences.zh}。`
      }
    case 'DryRun':
      return {
        en: `${view} was built from ${counted(events, 'event')} only to look, and nothing is changed${differences.en}.`,
        zh: `${view} 已根据 ${events} 条事件试建，未作任何改动${differences.zh}。`
      }
    case 'Aborted':
      return {
        en: `Interrupted: ${view} is as it was; a rebuild goes on behind ${counted(events, 'event')} of this run.`,
        zh: `已中断：${view} 保持原样，再次重建会从本次处理的 ${events} 条事件之后继续。`
      }
  }
}
