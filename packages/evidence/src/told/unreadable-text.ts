import type { BundleUnreadable } from '../bundle/bundle-in-folder.ts'
import { visibleText } from '../report/visible-text.ts'
import type { VerifierLanguage } from './verification-text.ts'

/** Why a folder is not read as a bundle. */
export const unreadableText = (
  folder: string,
  { reason, path }: BundleUnreadable,
  language: VerifierLanguage = 'en'
): string => {
  const where = path === '' ? folder : `${folder}/${visibleText(path)}`
  return `${where} ${unreadable[reason][language]}`
}

const unreadable: Readonly<Record<BundleUnreadable['reason'], Readonly<Record<VerifierLanguage, string>>>> = {
  Missing: { en: 'is not there: check the path.', zh: '不存在：请检查路径。' },
  NotAFile: {
    en: 'is a link or a device, or no folder: a bundle has none.',
    zh: '是链接、设备，或不是文件夹：证据包中不会有。'
  },
  NameNotAllowed: { en: 'holds a name that no bundle has.', zh: '含有证据包不会有的文件名。' },
  TooLarge: { en: 'is larger than a bundle may be.', zh: '超过证据包允许的大小。' },
  TooMany: { en: 'is one file more than a bundle may have.', zh: '超过证据包允许的文件数。' },
  NotReadable: { en: 'cannot be read: check who may.', zh: '无法读取：请检查权限。' }
}
