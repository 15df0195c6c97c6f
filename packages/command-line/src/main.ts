#!/usr/bin/env -S node --max-semi-space-size=8 --heap-growing-percent=30
// The options of Node.js halve the memory that a rebuild takes, and leave it as fast.
import { enableCompileCache } from 'node:module'
import type { Output } from './surroundings.ts'

// What was compiled once is kept in the folder for temporary files: from its second start on the program is there in a third of the time.
enableCompileCache()
const { runProgram } = await import('./program.ts')

const outputOn = (stream: NodeJS.WriteStream): Output => {
  // A reader who has seen enough, such as `head`, closes the pipe: that is no fault.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  return {
    write: (text) => {
      stream.write(text)
    },
    isTerminal: stream.isTTY === true,
    columns: stream.columns ?? 80
  }
}

process.exitCode = await runProgram(process.argv.slice(2), {
  out: outputOn(process.stdout),
  err: outputOn(process.stderr),
  wantsColours: (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb',
  now: () => new Date(),
  interruption: () => {
    const controller = new AbortController()
    // Once: who interrupts a second time wants it to end at once.
    process.once('SIGINT', () => controller.abort())
    // How a supervisor asks a service to end.
    process.once('SIGTERM', () => controller.abort())
    return controller.signal
  }
})
