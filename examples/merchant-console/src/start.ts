// Starts the console on the embedded store of this folder and prints where it is; the sample orders are taken in while the pages are served.
import { enableCompileCache } from 'node:module'

// What was compiled once is kept in the folder for temporary files: from its second start on the console is there in two thirds of the time.
enableCompileCache()
await import('./program.ts')
