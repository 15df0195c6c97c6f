import { proveWhateverIsPushed } from './whatever-is-pushed.ts'

// More than ten thousand payloads of all senders together.
proveWhateverIsPushed(1_200)
