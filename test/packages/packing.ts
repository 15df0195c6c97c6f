import { execFile } from 'node:child_process'
import { mkdtempSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { repositoryRoot } from '../repository.ts'

/** A package as it would go to the registry. */
export interface PackedPackage {
  readonly name: string
  /** The whole path of the tarball. */
  readonly filename: string
  readonly files: ReadonlyArray<{ readonly path: string }>
}

/** What a program wrote; where it fails, the test fails with that. Programs that it starts run on the Node.js of the tests. */
export const written = async (cwd: string, program: string, ...args: ReadonlyArray<string>): Promise<string> => {
  const path = [dirname(process.execPath), process.env['PATH']].join(':')
  const options = { cwd, env: { ...process.env, PATH: path, NO_COLOR: '1' }, maxBuffer: 2 ** 26 }
  const { stdout } = await promisify(execFile)(program, args, options).catch((error) => {
    throw new Error(`${error.message}\n${error.stdout}`)
  })
  return stdout
}

/** Runs the package manager of the repository in it. */
export const pnpm = (...args: ReadonlyArray<string>): Promise<string> =>
  written(repositoryRoot, 'npx', '-y', 'pnpm@12.21.0', ...args)

/** A new folder outside the repository. */
export const newFolder = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'readdress-packages-')))

/** Packs every package that is published, as it was last built, into a folder. */
export const packInto = async (folder: string): Promise<ReadonlyArray<PackedPackage>> =>
  JSON.parse(await pnpm('-r', '--filter', './packages/*', 'pack', '--pack-destination', folder, '--json'))
