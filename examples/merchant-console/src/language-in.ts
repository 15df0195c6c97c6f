import type { IncomingHttpHeaders } from 'node:http'
import type { Language } from './words.ts'

/** The language of pages for a browser that sends these headers: Chinese, unless it says that another is wanted. */
export const languageIn = (headers: IncomingHttpHeaders): Language =>
  /^zh\b/i.test(headers['accept-language'] ?? 'zh') ? 'zh' : 'en'
