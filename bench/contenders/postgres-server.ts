import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import pg from 'pg'

/** A PostgreSQL server of our own, which starts when the first database is wanted. */
export interface PostgresServer {
  /** Makes an empty database and gives what connects to it. */
  readonly emptyDatabase: () => Promise<string>
  /** Stops the server, if it was started, and removes its files. */
  readonly stop: () => Promise<void>
}

/** Why there can be no server, or null where there can be one. */
export const noPostgres = (): string | null =>
  programs() === null ? 'needs PostgreSQL: apt-get install postgresql' : null

/**
 * A server that keeps its files in a new folder beside the others of the benches.
 *
 * It has the settings that PostgreSQL comes with, fsync among them, and listens to a socket in the file system only, so that it
 * never meets a server that runs already.
 */
export const postgresServer = (folder: string): PostgresServer => {
  let started: Promise<Started> | undefined
  let databases = 0
  return {
    emptyDatabase: async () => {
      started ??= start(folder)
      await started
      databases += 1
      const name = `bench_${databases}`
      const client = new pg.Client('postgres:///postgres')
      await client.connect()
      await client.query(`CREATE DATABASE ${name}`)
      await client.end()
      return `postgres:///${name}`
    },
    stop: async () => {
      const server = await started
      await server?.stop()
      started = undefined
    }
  }
}

interface Started {
  readonly stop: () => Promise<void>
}

// PostgreSQL does not run for root, and whom it runs for instead need not exist on every machine: only this user always does.
const nobody = 65_534
const isRoot = process.getuid?.() === 0
const user = isRoot ? { uid: nobody, gid: nobody } : {}
const superuser = 'readdress'

// The shell reads until our process ends, however it ends, and then takes the server and its files away: nobody will read them again.
const guard = `trap '' INT TERM; "$0" "$@" </dev/null & read -r line; kill -QUIT $!; wait $!; rm -rf "$2" "$4" 2>&-`

const start = async (folder: string): Promise<Started> => {
  const found = programs()
  if (found === null) throw new Error('There is no PostgreSQL on this machine.')
  const [data, socket] = await Promise.all([ownFolder(reachable(folder)), ownFolder(tmpdir())])
  const remove = async (): Promise<void> => {
    await Promise.all([data, socket].map((path) => rm(path, { recursive: true, force: true })))
  }
  try {
    const settings = ['--no-sync', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', `--username=${superuser}`]
    const making = spawn(found.initdb, [...settings, data], { ...user, cwd: data, stdio: ['ignore', 'ignore', 'pipe'] })
    const complaint = await text(making.stderr)
    if (!existsSync(join(data, 'PG_VERSION'))) throw new Error(`initdb: ${complaint}`)

    const server = spawn('/bin/sh', ['-c', guard, found.postgres, '-D', data, '-k', socket, '-h', ''], {
      ...user,
      cwd: data,
      stdio: ['pipe', 'ignore', 'pipe']
    })
    const ended = new Promise((resolve) => server.once('close', resolve))
    const said: Array<string> = []
    await new Promise<void>((resolve, reject) => {
      createInterface({ input: server.stderr }).on('line', (line) => {
        said.push(line)
        if (line.includes('ready to accept connections')) resolve()
      })
      server.once('close', () => reject(new Error(`postgres: ${said.join('\n')}`)))
    })
    // All clients look here for what a connection string does not say; in some of them it cannot name a folder.
    process.env['PGHOST'] = socket
    process.env['PGUSER'] = superuser
    return {
      stop: async () => {
        delete process.env['PGHOST']
        delete process.env['PGUSER']
        server.stdin.end()
        await ended
        await remove()
      }
    }
  } catch (error) {
    await remove()
    throw error
  }
}

const ownFolder = async (parent: string): Promise<string> => {
  const folder = await mkdtemp(join(parent, 'postgres-'))
  if (isRoot) await chown(folder, nobody, nobody)
  return folder
}

// Root's home is closed to others. /var/tmp is open, and it outlives a restart, so it does not lie in memory.
const reachable = (folder: string): string => (!isRoot || isOpenToAll(folder) ? folder : '/var/tmp')

const isOpenToAll = (folder: string): boolean =>
  (statSync(folder).mode & 0o001) !== 0 && (dirname(folder) === folder || isOpenToAll(dirname(folder)))

const programs = (): { readonly postgres: string; readonly initdb: string } | null => {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...debianFolders()]
  const folder = folders.find((path) => ['postgres', 'initdb'].every((name) => existsSync(join(path, name))))
  return folder === undefined ? null : { postgres: join(folder, 'postgres'), initdb: join(folder, 'initdb') }
}

// Debian keeps the programs of each version apart, and links only some of them.
const debianFolders = (): ReadonlyArray<string> => {
  const versions = '/usr/lib/postgresql'
  return existsSync(versions) ? readdirSync(versions).map((version) => join(versions, version, 'bin')) : []
}
