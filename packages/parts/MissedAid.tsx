import { type Aid, aidTexts, homeAnswers, homeText, standings } from '@simpul/domain/vulnerability'
import type { MissedRow, MissedWord } from '@simpul/domain/wire'
import type { ComponentChildren } from 'preact'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import type { Speech } from './speech.ts'

/** Says an answer; the home as a whole is the empty aid. */
type Tell = (aid: string, answer: MissedWord['answer']) => void

interface MissedAidProps {
  readonly one: MissedRow['missed'][number]
  /** Said of the home. */
  readonly words: readonly MissedWord[]
  readonly speech: Speech
  readonly onTell: Tell
  /** Beside the name. */
  readonly aside?: ComponentChildren
  /** Before the answers, while there is none: the way to what can be done. */
  readonly children?: ComponentChildren
}

/** An aid that a home may be missing: how it stands, what is to be done next, and what came of it. */
export function MissedAid({ one, words, speech, onTell, aside, children }: MissedAidProps) {
  const { say } = speech
  const { name, next } = aidTexts[one.aid as Aid]
  const said = words.filter(({ aid }) => aid === one.aid)
  const isOpen = one.standing !== 'asked-for' && said.length === 0
  return (
    <section class="missed-aid stack stack-tight">
      <p>
        <strong>{say(name)}</strong> {aside}
      </p>
      <p class="small">{say(standings[one.standing])}</p>
      <Said words={said} speech={speech} />
      {isOpen && (
        <>
          <p>{say(next)}</p>
          {children}
          <div class="missed-answers" role="group" aria-label={say(homeText.about, { aid: say(name) })}>
            <Button onClick={() => onTell(one.aid, 'receives')}>{say(homeText.receives)}</Button>
            <Button onClick={() => onTell(one.aid, 'declined')}>{say(homeText.declined)}</Button>
          </div>
        </>
      )}
    </section>
  )
}

interface HomeSeenProps {
  readonly words: readonly MissedWord[]
  readonly speech: Speech
  readonly onTell: Tell
  readonly wide?: boolean
}

/** Who has looked at a home, so that two do not do the same; and one's own word. */
export function HomeSeen({ words, speech, onTell, wide = false }: HomeSeenProps) {
  const said = words.filter(({ aid }) => aid === '')
  return (
    <>
      <Said words={said} speech={speech} />
      {!said.some(({ mine }) => mine) && (
        <Button icon="check" wide={wide} onClick={() => onTell('', 'seen')}>
          {speech.say(homeText.seen)}
        </Button>
      )}
    </>
  )
}

interface SaidProps {
  readonly words: readonly MissedWord[]
  readonly speech: Speech
}

const Said = ({ words, speech: { say, sayTime } }: SaidProps) => (
  <>
    {words.map(({ answer, by, mine, at }) => (
      <p class="missed-word" key={`${by} ${at}`}>
        <Icon name="check" size={20} />
        <span>{say(homeAnswers[answer], { name: mine ? say(homeText.me) : by, time: sayTime(at) })}</span>
      </p>
    ))}
  </>
)
