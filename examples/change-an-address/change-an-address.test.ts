import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'

const program = fileURLToPath(new URL('./change-an-address.ts', import.meta.url))

describe('the first program', () => {
  test('places an order, is refused the early save, and ends with the new address', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=readdress-source', program])
    expect(stdout).toContain('PlaceOrder             OrderPlaced')
    expect(stdout).toContain('AmendAddress           refused: {"type":"NotVerified","required":"L2","reached":"L0"}')
    expect(stdout).toContain('ConfirmNewAddress      NewAddressConfirmed, AddressChangeRouted')
    expect(stdout).toContain('AmendAddress           AddressAmended')
    expect(stdout).toMatch(/The order goes to: .*"recipientName":"张\*","phone":"138\*\*\*\*1234"/)
    expect(stdout).not.toContain('538号')
  })
})
