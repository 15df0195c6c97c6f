// Names of companies and things that are the same in both languages, and how amounts, levels and numbers are written.
const everywhere =
  /^(?:PayPal|Stripe|Shopify|PDF|CNY|USD|EUR|L[0-4]|English|UTC|EMS|[A-Z]{0,4}\d[\w-]*|p\d+|\d+|[0-9a-f]{8}|(?:[A-Za-z]+-)[\w-]+)$/

const attributes = /(?:aria-label|title|placeholder|alt)="([^"]*)"/g

/** What somebody reads on a page, or hears of it, without what people and shops have written: addresses, names of goods, ids. */
export const readOn = (html: string, written: ReadonlyArray<string> = []): string => {
  const told = [...html.matchAll(attributes)].map(([, text = '']) => text).join('\n')
  const seen = html
    .replaceAll(/<textarea[^>]*>[^<]*<\/textarea>/g, ' ')
    .replaceAll(/<\/?mark>/g, '')
    .replaceAll(/<span class="(?:address|person|who)">[^<]*<\/span>/g, ' ')
    .replaceAll(/<[^>]+>/g, '\n')
  return written.reduce((text, one) => text.replaceAll(one, ' '), `${told}\n${seen}`)
}

/** The words of a text that belong to the other language. */
export const foreignWords = (text: string, language: 'zh' | 'en'): ReadonlyArray<string> =>
  language === 'zh'
    ? (text.match(/(?<!\w)[A-Za-z][\w-]*\w/g) ?? []).filter((word) => !everywhere.test(word))
    : (text.match(/\p{Script=Han}+/gu) ?? []).filter((word) => word !== '中文')
