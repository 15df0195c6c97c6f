import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A text in a form in which it could be overlooked. */
export interface Form {
  readonly text: string
  readonly form: string
  readonly bytes: Buffer
}

/** Something that was written, and by which name it is told. */
export interface Writing {
  readonly name: string
  readonly bytes: Buffer
}

/** What was found where, and how many searches that took: each form in each writing is one. */
export interface Found {
  readonly traces: ReadonlyArray<string>
  readonly searches: number
}

/** Every form of these texts. */
export const formsOf = (texts: ReadonlyArray<string>): ReadonlyArray<Form> => {
  const forms = texts.flatMap((text): ReadonlyArray<Form> => {
    const utf8 = Buffer.from(text)
    const utf16 = Buffer.from(text, 'utf16le')
    const named = (form: string, bytes: Buffer | string): Form => ({ text, form, bytes: Buffer.from(bytes) })
    return [
      named('UTF-8', utf8),
      named('UTF-16LE', utf16),
      named('UTF-16BE', Buffer.from(utf16).swap16()),
      named('reversed', [...text].reverse().join('')),
      named('reversed bytes', Buffer.from(utf8).reverse()),
      named('upper case', text.toUpperCase()),
      named('hex', utf8.toString('hex')),
      named('HEX', utf8.toString('hex').toUpperCase()),
      named('hex of UTF-16LE', utf16.toString('hex')),
      named('percent', encodeURIComponent(text)),
      named(
        'escaped',
        [...text].map((sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`).join('')
      ),
      ...[utf8, utf16].flatMap((bytes) =>
        [0, 1, 2].flatMap((before) => [
          named(`base64 + ${before}`, inBase64(bytes, before, 'base64')),
          named(`base64url + ${before}`, inBase64(bytes, before, 'base64url'))
        ])
      )
    ]
  })
  return [...new Map(forms.map((form) => [form.bytes.toString('hex'), form])).values()]
}

// So many bytes stand before it in a group of three; signs that also say something of its neighbours are left out.
const inBase64 = (bytes: Buffer, before: number, encoding: 'base64' | 'base64url'): string => {
  const whole = Buffer.concat([Buffer.alloc(before), bytes])
  return whole.toString(encoding).slice(Math.ceil((before * 4) / 3), Math.floor((whole.length * 4) / 3))
}

/** Looks for forms in writings. */
export const tracesIn = (writings: ReadonlyArray<Writing>, forms: ReadonlyArray<Form>): Found => ({
  traces: writings.flatMap(({ name, bytes }) =>
    forms
      .filter((one) => bytes.includes(one.bytes))
      .map(({ form, text }) => `${name}: ${text} as ${form}, near ${near(bytes, text)}`)
  ),
  searches: writings.length * forms.length
})

const near = (bytes: Buffer, text: string): string => {
  const at = bytes.indexOf(text)
  return at === -1 ? '?' : JSON.stringify(bytes.subarray(Math.max(0, at - 80), at + 60).toString('utf8'))
}

/** Every file in these folders, as it lies there. */
export const filesIn = (...folders: ReadonlyArray<string>): ReadonlyArray<Writing> =>
  folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({ name: path, bytes: readFileSync(path) }))
  )

/** Something said, as a writing. */
export const said = (name: string, text: string): Writing => ({ name, bytes: Buffer.from(text) })
