import type { Finding } from '../../../core/index.ts'
import { editionOf, type MeasuredChild } from './assess.ts'
import { reasons, says, todos } from './finding-text.ts'
import { type FindingParts, growthFinding } from './growth-finding.ts'
import { type OddChange, oddChanges } from './odd-changes.ts'
import type { Measurement } from './view.ts'

/** Findings about the latest measurement; what was measured again and confirmed is not doubted any more. */
export function changeFindings(child: MeasuredChild, measurements: readonly Measurement[]): Finding[] {
  const now = measurements.at(-1)
  if (now === undefined) return []
  const edition = editionOf(now.on)
  return oddChanges(child, measurements.slice(0, -1), now, edition)
    .filter(({ measure }) => now.confirmed?.includes(measure) !== true)
    .map(({ code, amount }) =>
      growthFinding(edition.id, {
        ...BY_CODE[code],
        code,
        history: true,
        params: { cm: Math.abs(amount), percent: amount },
      }),
    )
}

const doubted = (reason: keyof typeof reasons): Omit<FindingParts, 'code'> => ({
  level: 'watch',
  reason: reasons[reason],
  todo: todos.measureAgain,
  say: says.again,
})

const BY_CODE: Readonly<Record<OddChange['code'], Omit<FindingParts, 'code'>>> = {
  'height-fell': doubted('heightFell'),
  'head-fell': doubted('headFell'),
  'height-jumped': doubted('heightJumped'),
  'weight-jumped': doubted('weightJumped'),
  copied: { level: 'watch', reason: reasons.copied, todo: todos.measureAgain },
}
