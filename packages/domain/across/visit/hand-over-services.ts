import { handOverService } from './hand-over.ts'
import { handOverAnswer, handOverReceipt } from './hand-over-steps.ts'
import { screenings } from './screenings.ts'

/** What is handed to each sector, that it arrived, and what became of it. */
export const handOverServices = screenings.flatMap((screening) => [
  handOverService(screening),
  handOverReceipt(screening),
  handOverAnswer(screening),
])
