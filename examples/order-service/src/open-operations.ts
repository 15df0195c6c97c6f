import type { Schema } from './codec-schema.ts'

/** What is answered without a token; the media type of a reply that its sender expects stands for ours where nothing is to be sent again. */
export const open = (
  operationId: string,
  description: string,
  others: Readonly<Record<string, string>> = {},
  expected?: string
): Schema => ({
  operationId,
  security: [],
  responses: Object.fromEntries(
    Object.entries({ 200: description, ...others }).map(([status, description]) => {
      const told = { 'application/json': { schema: { type: 'object' } } }
      const isExpected = expected !== undefined && status.startsWith('2')
      return [status, { description, content: isExpected ? { [expected]: { schema: {} } } : told }]
    })
  )
})

/** What a tracker or platform sends by itself. */
export const webhook = (name: string, expected?: string): Schema => ({
  ...open(
    `webhook-${name}`,
    'It is on record, was already, or is nothing for us.',
    {
      202: 'It is kept for a person to look at: sending it again would change nothing.',
      400: 'It cannot be read.',
      401: 'It is not signed as agreed.',
      422: 'What it says cannot be an address.',
      503: 'Nothing was lost: send it again.',
      default: 'It is refused by the service.'
    },
    expected
  ),
  requestBody: { required: true, content: { '*/*': { schema: {} } } }
})

/** The question whether the address is right. */
export const echoed = (name: string): Schema => {
  const { responses, ...operation } = open(`echo-${name}`, '', { 401: 'It is not the sender who asks.' })
  const description = 'The address is right: what was sent along for it.'
  const asked = { 200: { description, content: { 'text/plain': { schema: { type: 'string' } } } } }
  return { ...operation, responses: { ...Object(responses), ...asked } }
}
