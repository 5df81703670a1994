import { Button } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { say } from '../text/language.ts'
import { tour, tourCards } from '../text/tour-text.ts'
import { shell } from '../text/text.ts'
import { usePractice } from './practice-context.ts'
import { TourPicture } from './TourPicture.tsx'
import './tour.css'

type Card = keyof typeof tourCards

const CARDS = Object.keys(tourCards) as Card[]

/** Four cards before the first day; each may be left at once. */
export function Tour({ onEnd }: { readonly onEnd: () => void }) {
  const { practising, begin } = usePractice()
  const [at, setAt] = useState(0)
  const card = CARDS[at] ?? 'find'
  const last = at === CARDS.length - 1
  return (
    <main class="plain tour">
      <TourPicture card={card} />
      <div class="tour-words" aria-live="polite">
        <h1>{say(tourCards[card].title)}</h1>
        <p>{say(tourCards[card].text)}</p>
      </div>
      <Dots at={at} />
      <div class="stack stack-tight">
        <Button look="main" wide onClick={() => (last ? onEnd() : setAt(at + 1))}>
          {say(last ? tour.work : shell.next)}
        </Button>
        <Button
          look="plain"
          wide
          onClick={() => {
            onEnd()
            if (last && !practising) begin()
          }}
        >
          {say(last && !practising ? tour.practise : tour.skip)}
        </Button>
      </div>
    </main>
  )
}

function Dots({ at }: { readonly at: number }) {
  return (
    <p class="tour-dots" role="img" aria-label={say(tour.step, { step: at + 1, all: CARDS.length })}>
      {CARDS.map((card, index) => (
        <span key={card} class={index === at ? 'tour-dot tour-dot-on' : 'tour-dot'} />
      ))}
    </p>
  )
}
