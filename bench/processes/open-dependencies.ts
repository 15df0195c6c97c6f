// Prints how many milliseconds it takes to import what the library is built on, and to open the event file in a folder without it.
const [folder = '.'] = process.argv.slice(2)
const begin = performance.now()
await Promise.all([
  import('fp-ts/lib/Either.js'),
  import('fp-ts/lib/TaskEither.js'),
  import('fp-ts/lib/Option.js'),
  import('fp-ts/lib/ReadonlyNonEmptyArray.js'),
  import('fp-ts/lib/function.js'),
  import('io-ts'),
  import('uuid')
])
const { DatabaseSync } = await import('node:sqlite')
const connection = new DatabaseSync(`${folder}/events.sqlite`)
connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
connection.prepare('SELECT max(position) FROM event').get()
const took = performance.now() - begin
connection.close()
process.stdout.write(String(took))

export {}
