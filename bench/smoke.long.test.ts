import { lookAtBenches } from './look-at-benches.ts'

lookAtBenches(({ contenders }) => contenders)
