import { idFrom } from '@simpul/domain/core'
import type { TrackAnswer } from '@simpul/domain/wire'
import { Button, Choices, Notice } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { Words } from '../pages/cases/Words.tsx'
import { say } from '../text/say.ts'
import { track as text } from '../text/track-text.ts'
import type { Act } from './use-act.ts'

const STARS = ['1', '2', '3', '4', '5'] as const
type Stars = (typeof STARS)[number]

/** Names one opinion; pages without a certificate have no random ids of their own. */
const newOnce = () => idFrom('rating', String(Date.now()), String(Math.random()))

/** How the citizen found it: one to five, with words if they like. The latest stands. */
export function Rating({ answer, act }: { readonly answer: TrackAnswer; readonly act: Act }) {
  const given = STARS.find((value) => Number(value) === answer.stars)
  const [stars, setStars] = useState<Stars | undefined>(given)
  const [words, setWords] = useState('')
  const [once, setOnce] = useState(newOnce)
  const [thanked, setThanked] = useState(false)
  async function send(): Promise<void> {
    const more = words.trim() === '' ? {} : { words: words.trim() }
    if (!(await act.send('rating', { once, stars: Number(stars), ...more }))) return
    // Another opinion later is another word; the same one sent twice is not.
    setOnce(newOnce())
    setThanked(true)
  }
  return (
    <section class="card stack">
      <h2>{say(text.rate)}</h2>
      <Choices
        legend={say(text.rateLegend)}
        options={STARS.map((value) => ({ value, label: say(text.stars[value]) }))}
        value={stars}
        onChange={(value) => {
          setStars(value)
          setThanked(false)
        }}
      />
      <Words label={say(text.rateWords)} value={words} onInput={setWords} />
      {thanked ? (
        <Notice tone="good" live>
          {say(text.thanks)}
        </Notice>
      ) : (
        <Button wide busy={act.busy} disabled={stars === undefined} onClick={() => void send()}>
          {say(text.sendRating)}
        </Button>
      )}
    </section>
  )
}
