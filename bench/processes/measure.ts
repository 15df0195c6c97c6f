// Measures one contender once, or prepares the files for it: prepare|measure BENCH CONTENDER SIZE FIXTURES SCRATCH. Prints what it measured.
import { benches } from '../benches.ts'
import { postgresServer } from '../contenders/postgres-server.ts'

const [step, benchName, contenderName, size, fixtures = '', scratch = ''] = process.argv.slice(2)
const contender = benches.find(({ name }) => name === benchName)?.contenders.find(({ name }) => name === contenderName)
if (contender === undefined) throw new Error(`There is no contender ${contenderName} of ${benchName}.`)
const { emptyDatabase, stop } = postgresServer(fixtures)
const place = { size: Number(size), fixtures, scratch, nodeOptions: [], emptyDatabase }
try {
  if (step === 'prepare') await contender.prepare?.(place)
  else process.stdout.write(JSON.stringify(await contender.measure(place)))
} finally {
  await stop()
}
