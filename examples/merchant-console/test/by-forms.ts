import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import { foreignWords, readOn } from './foreign-words.ts'
import { send, signedIn } from './signed-in.ts'

type Texts = Readonly<Record<string, string>>

/** Somebody who does what the page of order A-1 offers him, by its forms, without a browser. */
export const byForms = async (app: FastifyInstance, who = 'SellerAgent-1') => {
  const { cookie, csrf } = await signedIn(app, who)
  // Whatever he sees is in Chinese only.
  const read = (body: string): string => {
    expect(foreignWords(readOn(body), 'zh')).toEqual([])
    return body
  }
  const page = async (): Promise<string> => read((await app.inject({ url: '/orders/A-1', headers: { cookie } })).body)
  const formOf = (body: string, step: string): string | null =>
    body.split(`action="/orders/A-1/${step}"`)[1]?.split('</form>')[0] ?? null
  return {
    page,
    /** The first form of a step, as it stands on the page now; null where it is not offered. */
    form: async (step: string): Promise<string | null> => formOf(await page(), step),
    /** Sends the form of a step with all that goes with it unseen and what lists show first, and gives the page that he sees then. */
    press: async (step: string, filled: Texts = {}): Promise<string> => {
      const form = formOf(await page(), step)
      if (form === null) throw new Error(`${step} is not offered`)
      const hidden = [...form.matchAll(/<input type="hidden" name="([\w-]+)" value="([^"]*)"/g)]
      const first = [...form.matchAll(/<select[^>]* name="([\w-]+)"><option value="([^"]*)"/g)]
      const known = Object.fromEntries([...first, ...hidden].map(([, name = '', value = '']) => [name, value]))
      const sent = await send(app, `/orders/A-1/${step}`, { ...known, ...filled, csrf }, { cookie })
      return sent.statusCode === 303 ? page() : read(sent.body)
    }
  }
}

/** Another address, by the names of the form's fields. */
export const elsewhere = {
  name: '张三',
  phone: '13812341234',
  province: '四川省',
  city: '绵阳市',
  district: '涪城区',
  street: '临园路东段',
  detail: '72号3栋1单元802室'
}
