/** The languages that a customer is answered in: English, and Chinese in simplified characters. */
export type Language = 'en' | 'zh'

/** The same said in each of them. */
export type Sentences = Readonly<Record<Language, string>>
