import { Duration } from '../values/duration.ts'
import { written } from '../values/written.ts'

/**
 * How long a transaction is at least kept after its completion: three years.
 *
 * Source: E-Commerce Law of the People's Republic of China, article 31.
 */
export const statutoryRetention: Duration = written(Duration, 'P3Y')
