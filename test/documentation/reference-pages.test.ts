import { describe, expect, test } from 'vitest'
import { capabilitiesPage } from './capabilities-page.ts'
import { commandsPage } from './commands-page.ts'
import { eventsPage } from './events-page.ts'
import { privacyPage } from './privacy-page.ts'
import { refusalsPage } from './refusals-page.ts'
import { scenariosPage } from './scenarios-page.ts'
import { statesPage } from './states-page.ts'

// A meant change of a page is taken over by running this file with --update.
describe('the reference page', () => {
  test('of the capabilities is what answers them', async () => {
    await expect(capabilitiesPage()).toMatchFileSnapshot('../../docs/reference/capabilities.md')
  })

  test('of the commands is what their codecs say', async () => {
    await expect(commandsPage()).toMatchFileSnapshot('../../docs/reference/commands.md')
  })

  test('of the events is what their codecs and the decision table say', async () => {
    await expect(eventsPage()).toMatchFileSnapshot('../../docs/reference/events.md')
  })

  test('of the states is what the decision table shows', async () => {
    await expect(statesPage()).toMatchFileSnapshot('../../docs/reference/states.md')
  })

  test('of privacy is what its codecs, types, decision tables and policies say', async () => {
    await expect(privacyPage()).toMatchFileSnapshot('../../docs/reference/privacy.md')
  })

  test('of the refusals is what their types and the decision table say', async () => {
    await expect(refusalsPage()).toMatchFileSnapshot('../../docs/reference/refusals.md')
  })

  test('of the scenarios is what happens in their tests', async () => {
    await expect(scenariosPage()).toMatchFileSnapshot('../../docs/reference/scenarios.md')
  })
})
