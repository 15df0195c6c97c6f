import { proveWhateverIsPushed } from './whatever-is-pushed.ts'

// Ten thousand payloads of all senders together.
proveWhateverIsPushed(2_000)
