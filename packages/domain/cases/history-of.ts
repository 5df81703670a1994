import type { PlainDate, Uuid } from '../core/index.ts'
import type { CaseFile } from './case-file.ts'
import type { CaseHistory, KeptStep, ToldCitizen } from './case-history.ts'

/**
 * What the clocks of a case are read off. Steps and words that the server has not kept start and stop nothing.
 * @param keptAt by entry: when the server kept it, in milliseconds since 1970
 */
export function historyOf(file: CaseFile, keptAt: ReadonlyMap<Uuid, number>): CaseHistory {
  const { report, walk, notes } = file
  const steps = walk.steps.slice(0, walk.kept).map(({ entry, to, on, office }, step): KeptStep => {
    const at = keptAt.get(entry)
    if (at === undefined) throw new Error(`nobody says when ${entry} was kept`)
    return { step, to, at, on, ...(office === undefined ? {} : { office }) }
  })
  return {
    steps,
    // Neither a step nor a note has this day unless the citizen was told.
    told: [...walk.steps, ...notes].flatMap(({ entry, toldOn }) => word(toldOn, keptAt.get(entry))),
    emergency: isEmergency(report?.answers ?? {}),
  }
}

const word = (on: PlainDate | undefined, at: number | undefined): ToldCitizen[] =>
  on === undefined || at === undefined ? [] : [{ on, at }]

/** The form says so: the closing block of every request asks how urgent it is, two forms whether somebody is in danger. */
const isEmergency = (answers: Readonly<Record<string, unknown>>): boolean =>
  answers['urgency'] === 'emergency' || answers['immediateDanger'] === true
