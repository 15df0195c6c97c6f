import { describe, expect, test } from 'vitest'
import { commandsPage } from './commands-page.ts'

// A meant change of a page is taken over by running this file with --update.
describe('the reference page', () => {
  test('of the commands is what their codecs say', async () => {
    await expect(commandsPage()).toMatchFileSnapshot('../../docs/reference/commands.md')
  })
})
