import type { RawEntry } from './raw-entries.ts'

interface Step {
  readonly on: string
  readonly spoke: string
  readonly home?: string
  readonly toldBy?: string
}

/** The post a person belongs to at the end of a day, walked step by step; undefined when none. */
export function homeAt(
  standing: readonly RawEntry[],
  birth: string | undefined,
  day: string,
): string | undefined {
  const residence = standing.filter((entry) => entry.service === 'residence')
  const died = residence.find((entry) => entry.body.event === 'died')?.on
  if (died !== undefined && died <= day) return undefined
  if (birth !== undefined && birth > day) return undefined
  const told = residence.filter((entry) => entry.body.event !== 'died').map((entry) => stepOf(entry, birth))
  const steps = [...told, ...handOvers(standing, told)]
    .filter((step) => step.on <= day)
    .sort((a, b) => (`${a.on} ${a.spoke}` < `${b.on} ${b.spoke}` ? -1 : 1))
  let home: string | undefined
  const homes = new Set<string>()
  for (const step of steps) {
    if (step.home !== undefined) home = step.home
    // Who was home once and hears late that somebody left does not end where they are now.
    else if (step.toldBy === home || !homes.has(step.toldBy ?? '')) home = undefined
    if (home !== undefined) homes.add(home)
  }
  return home
}

function stepOf(entry: RawEntry, birth: string | undefined): Step {
  const on = entry.body.event === 'born' ? (birth ?? entry.on) : entry.on
  const spoke = `${entry.recordedAt} ${entry.id}`
  return entry.body.home === undefined
    ? { on, spoke, toldBy: entry.unit }
    : { on, spoke, home: entry.body.home }
}

/** Accepted hand-overs: each record of a person has moves of its own, in the order the server kept them. */
function handOvers(standing: readonly RawEntry[], told: readonly Step[]): Step[] {
  const moves = standing.filter((entry) => entry.service === 'transfer')
  return [...new Set(moves.map((move) => move.subject))].flatMap((record) => {
    const own = moves.filter((move) => move.subject === record)
    own.sort((a, b) => (a.moveOrder ?? 0) - (b.moveOrder ?? 0))
    return acceptedOf(own).map(({ proposal, movedOn }) => {
      // Not before the sender itself had written the person down.
      const begun = told.filter(
        (step) => step.home === proposal.body.sender && step.spoke < proposal.recordedAt,
      )
      const on = [movedOn, ...begun.map((step) => step.on)].sort().at(-1) as string
      return { on, spoke: `${proposal.recordedAt} ${proposal.id}`, home: proposal.body.receiver }
    })
  })
}

function acceptedOf(moves: readonly RawEntry[]): { proposal: RawEntry; movedOn: string }[] {
  const accepted: { proposal: RawEntry; movedOn: string }[] = []
  let state = 'settled'
  let proposal: RawEntry | undefined
  for (const move of moves) {
    if (move.body.from !== state) continue
    state = move.body.to
    if (state === 'proposed') proposal = move
    if (state === 'accepted' && proposal !== undefined)
      accepted.push({ proposal, movedOn: move.body.movedOn ?? proposal.body.movedOn })
  }
  return accepted
}
