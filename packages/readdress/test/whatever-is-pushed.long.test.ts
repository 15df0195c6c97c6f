import { proveWhateverIsPushed } from './whatever-is-pushed.ts'

proveWhateverIsPushed(10_000)
