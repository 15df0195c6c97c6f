import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Readdress } from 'readdress'
import { openApi } from '../src/open-api.ts'
import { orderRoutes } from '../src/service.ts'

// The document depends on the routes alone, and these ask their shop nothing until they are called.
const document = openApi(orderRoutes({} as Readdress))

const ajv = new Ajv2020.default({ strict: false })
addFormats.default(ajv)
ajv.addSchema(JSON.parse(JSON.stringify(document)), 'document')

/** What of an answer is not as the document of the service says; null where all is. */
export const misfit = (method: string, url: string, status: number, json: unknown): string | null => {
  const path = Object.keys(Object(document['paths'])).find((one) => formOf(one).test(url))
  if (path === undefined || method === 'HEAD' || status === 304) return null
  const { responses } = Object(document['paths'])[path][method.toLowerCase()] ?? {}
  if (responses === undefined) return null
  const [answered] = Object.keys((responses[status] ?? responses.default).content)
  if (answered === 'application/zip') return null
  const place = ['paths', path, method.toLowerCase(), 'responses', responses[status] === undefined ? 'default' : status]
  const pointer = [...place, 'content', answered, 'schema'].map(escaped).join('/')
  return ajv.validate(`document#/${pointer}`, json) ? null : ajv.errorsText()
}

const formOf = (path: string): RegExp => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}(\\?|$)`)

const escaped = (part: unknown): string => encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1'))
