import { accounts } from './access/migrations/2026-11-22-accounts.ts'
import { caseOffices } from './access/migrations/2026-11-24-case-offices.ts'
import { emergencyContacts } from './access/migrations/2026-11-27-emergency-contacts.ts'
import { holidays } from './access/migrations/2026-11-24-holidays.ts'
import { publicIntake } from './access/migrations/2026-11-26-public-intake.ts'
import { open311 } from './access/migrations/2026-11-27-open311.ts'
import { attachments } from './attachments/migrations/2026-11-25-attachments.ts'
import { imports } from './imports/migrations/2026-11-23-imports.ts'
import { jobs } from './jobs/migrations/2026-11-22-jobs.ts'
import { journal } from './journal/migrations/2026-11-22-journal.ts'
import { notices } from './notices/migrations/2026-11-25-notices.ts'
import { noticeWays } from './notices/migrations/2026-11-26-notice-ways.ts'
import { views } from './projector/migrations/2026-11-22-views.ts'
import { worklist } from './projector/migrations/2026-11-23-worklist.ts'
import { cases } from './projector/migrations/2026-11-24-cases.ts'
import { caseCounts } from './projector/migrations/2026-11-25-case-counts.ts'
import { caseOrder } from './projector/migrations/2026-11-26-case-order.ts'
import { vulnerability } from './projector/migrations/2026-11-28-vulnerability.ts'
import { seed } from './seed/migrations/2026-11-22-seed.ts'

/** Every migration of the house, in the order it is applied. One line each; never reorder what has been released. */
export const migrations = [
  journal,
  jobs,
  accounts,
  views,
  seed,
  worklist,
  imports,
  holidays,
  cases,
  caseOffices,
  attachments,
  caseCounts,
  notices,
  caseOrder,
  publicIntake,
  noticeWays,
  vulnerability,
  open311,
  emergencyContacts,
]
