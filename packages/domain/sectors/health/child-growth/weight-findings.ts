import type { Finding } from '../../../core/index.ts'
import type { Assessment } from './assess.ts'
import { reasons, says, todos } from './finding-text.ts'
import { type FindingParts, growthFinding } from './growth-finding.ts'
import type { KmsStatus } from './kms.ts'

/** What N, T, O, B or - of the latest weighing means for the kader and the mother. */
export function weightFindings(assessment: Assessment): Finding[] {
  const { verdict, consecutiveT, edition } = assessment
  if (verdict === null) return []
  const params = { gain: verdict.gainG ?? 0, kbm: verdict.kbmG ?? 0, times: consecutiveT }
  const parts = assessment.twoT ? REPEATED_T : BY_STATUS[verdict.status]
  return [growthFinding(edition, { ...parts, params, history: true })]
}

/** Buku KIA 2023: one T is reason enough to refer; 2T cannot wait for the month to end. */
const REPEATED_T: FindingParts = {
  code: 'repeated-no-weight-gain',
  level: 'refer',
  reason: reasons.repeatedNoGain,
  todo: todos.askFoodAndIllness,
  say: says.weightNotUp,
  to: 'puskesmas',
  when: 'thisWeek',
}

const BY_STATUS: Readonly<Record<KmsStatus, FindingParts>> = {
  N: {
    code: 'weight-gained',
    level: 'inform',
    reason: reasons.weightGained,
    todo: todos.praise,
    say: says.well,
  },
  T: {
    code: 'no-weight-gain',
    level: 'refer',
    reason: reasons.noWeightGain,
    todo: todos.askFoodAndIllness,
    say: says.weightNotUp,
    to: 'puskesmas',
    when: 'thisMonth',
  },
  O: {
    code: 'missed-last-month',
    level: 'inform',
    reason: reasons.missedLastMonth,
    todo: todos.comeMonthly,
    say: says.come,
  },
  B: {
    code: 'first-weighing',
    level: 'inform',
    reason: reasons.firstWeighing,
    todo: todos.comeMonthly,
    say: says.come,
  },
  '-': {
    code: 'gain-not-judged',
    level: 'inform',
    reason: reasons.noVerdict,
    todo: todos.comeMonthly,
    say: says.come,
  },
}
