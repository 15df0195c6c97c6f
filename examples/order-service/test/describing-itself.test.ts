import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { statusOf } from '../src/status.ts'
import { routesOf } from './routes-of.ts'
import { sampleCommands } from './sample-commands.ts'
import { openService, openShop } from './service-at-work.ts'

const opened = async () => {
  const { service, call } = await openService(await openShop())
  const { json, headers } = await call(null, 'GET', '/openapi.json')
  return { service, headers, document: Object(json) }
}

describe('the document of the service', () => {
  test('is OpenAPI 3.1 to an independent validator', async () => {
    const { document } = await opened()
    const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(document)))
    expect(errors ?? []).toEqual([])
    expect(valid).toBe(true)
    expect(document.openapi).toMatch(/^3\.1\./)
  })

  test('tells every route, and no other', async () => {
    const { service, document } = await opened()
    const told = Object.entries<object>(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`)
    )
    expect(told.toSorted()).toEqual(routesOf(service).filter((one) => !one.startsWith('HEAD')))
  })

  test('takes every command without what path, key and token say, and nothing more', async () => {
    const { document } = await opened()
    const ajv = new Ajv2020.default({ strict: false })
    addFormats.default(ajv)
    ajv.addSchema(document, 'document')
    const takes = (type: string, body: object) => ajv.validate(`document#/components/schemas/${type}`, body)
    for (const { type } of sampleCommands) {
      const names = Object.keys(document.components.schemas[type].properties)
      expect([type, names.filter((name) => ['orderId', 'commandId', 'actor'].includes(name))]).toEqual([type, []])
    }
    // That the schemas are as the codecs is proved where they are made.
    for (const body of sampleCommands.filter((_, n) => n % 9 === 0)) {
      expect(takes(body.type, body), `${body.type}: ${ajv.errorsText()}`).toBe(true)
      expect(takes(body.type, { ...body, orderId: 'A-1' })).toBe(false)
    }
  })
})

describe('a refusal', () => {
  const page = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')
  const explained = [
    page('../../../docs/reference/refusals.md'),
    page('../../../docs/reference/privacy.md'),
    page('../README.md')
  ].join('\n')

  test.each(Object.entries(statusOf).filter(([, status]) => status < 500))(
    '%s is explained, for its problem leads there',
    (type) => {
      expect(explained.includes(`### ${type}\n`) || explained.includes(`| \`${type}\` |`)).toBe(true)
    }
  )
})
