import type { Questions } from './asking.ts'
import { attachmentQuestions } from './attachment-questions.ts'
import { caseQuestions } from './case-questions.ts'
import { deskQuestions } from './desk-questions.ts'
import { deviceQuestions } from './device-questions.ts'
import { duplicateQuestions } from './duplicate-questions.ts'
import { exportQuestions } from './export-questions.ts'
import { healthQuestions } from './health-questions.ts'
import { heldQuestions } from './held-questions.ts'
import { importQuestions } from './import-questions.ts'
import { missedQuestions } from './missed-questions.ts'
import { noticeQuestions } from './notice-questions.ts'
import { open311Questions } from './open311-questions.ts'
import { publicQuestions } from './public-questions.ts'
import { reportQuestions } from './report-questions.ts'
import { signInQuestions } from './sign-in-questions.ts'
import { snapshotQuestions } from './snapshot-questions.ts'
import { syncQuestions } from './sync-questions.ts'
import { userQuestions } from './user-questions.ts'
import { worklistQuestions } from './worklist-questions.ts'

/** How each route is asked, a file for each file of routes. Those of signing in come last: they end the session. */
export const QUESTIONS: Questions = {
  ...attachmentQuestions,
  ...caseQuestions,
  ...deskQuestions,
  ...deviceQuestions,
  ...duplicateQuestions,
  ...exportQuestions,
  ...healthQuestions,
  ...heldQuestions,
  ...importQuestions,
  ...missedQuestions,
  ...noticeQuestions,
  ...open311Questions,
  ...publicQuestions,
  ...reportQuestions,
  ...snapshotQuestions,
  ...syncQuestions,
  ...userQuestions,
  ...worklistQuestions,
  ...signInQuestions,
}
