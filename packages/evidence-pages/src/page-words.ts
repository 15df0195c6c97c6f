import type { PageLanguage } from './read-report.ts'

/** The fixed texts of the pages, beside those of the report. */
export const pageWords = {
  printedFrom: {
    zh: '以下各页由证据包中的 data/timeline.html 排印，供阅读之用；证明力在于证据包本身。其签名文件 signature/manifest.dsse.json 的 SHA-256：',
    en: 'These pages are printed from data/timeline.html of a bundle of evidence, for reading; what proves anything is the bundle. SHA-256 of its signed file signature/manifest.dsse.json: '
  }
} as const satisfies Readonly<Record<string, Readonly<Record<PageLanguage, string>>>>
