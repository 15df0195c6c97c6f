import type { BundleUnreadable } from '../bundle/bundle-unreadable.ts'
import { visibleText } from '../report/visible-text.ts'
import type { VerifierLanguage } from './verification-text.ts'

/** Why a folder or a ZIP is not read as a bundle. */
export const unreadableText = (
  bundle: string,
  { reason, path }: BundleUnreadable,
  language: VerifierLanguage = 'en'
): string => {
  const where = visibleText(path === '' ? bundle : `${bundle}/${path}`)
  return `${where} ${unreadable[reason][language]}`
}

const unreadable: Readonly<Record<BundleUnreadable['reason'], Readonly<Record<VerifierLanguage, string>>>> = {
  Missing: { en: 'is not there: check the path.', zh: '不存在：请检查路径。' },
  NotAFile: {
    en: 'is a link or a device: a bundle has none.',
    zh: '是链接或设备：证据包中不会有。'
  },
  NameNotAllowed: { en: 'holds a name that no bundle has.', zh: '含有证据包不会有的文件名。' },
  SameName: {
    en: 'has a name that another file of it has already, or has but for capitals.',
    zh: '与另一文件同名，或仅大小写不同。'
  },
  TooLarge: { en: 'is larger than a bundle may be.', zh: '超过证据包允许的大小。' },
  TooMany: { en: 'is one file more than a bundle may have.', zh: '超过证据包允许的文件数。' },
  NotReadable: { en: 'cannot be read: check who may.', zh: '无法读取：请检查权限。' },
  NotAZip: {
    en: 'is neither the folder nor the whole ZIP of a bundle: fetch it again.',
    zh: '既不是证据包的文件夹，也不是完整的证据包 ZIP：请重新获取。'
  },
  NotAsPacked: {
    en: 'is not packed as a bundle is, but compressed, encrypted or by another program: unpack it, and verify the folder.',
    zh: '不是证据包的打包方式（被压缩、加密或由其他程序打包）：请解压后核验文件夹。'
  },
  Damaged: {
    en: 'has other bytes than were packed: fetch the ZIP again.',
    zh: '与打包时的字节不同：请重新获取 ZIP。'
  }
}
