import { figureOf, monthOf, type PlainDate } from '@simpul/domain/core'
import { type Skdn, skdnCheck } from '@simpul/domain/sectors/health'
import { Icon, Notice } from '@simpul/parts'
import { closing as text } from '../../text/closing-text.ts'
import { say, sayDate } from '../../text/language.ts'
import { usePhone } from '../phone-context.ts'
import { useLoaded } from '../use-loaded.ts'
import { useSignal } from '../use-signal.ts'
import { Figure } from './Figure.tsx'

const LETTERS = ['S', 'K', 'D', 'N', 'T', 'O', 'B'] as const

/** The month as it stands, and whether its figures can be true together. */
export function MonthSkdn({ day }: { readonly day: PlainDate }) {
  const phone = usePhone()
  const people = useSignal(phone.people)
  const month = monthOf(day)
  const tallies = useLoaded(() => phone.tallies(month), [people, month])
  const of = (letter: string): number | undefined => {
    const found = tallies?.find(({ indicator }) => indicator === `skdn.${letter}`)
    return found === undefined ? undefined : figureOf(found.contribution)
  }
  return (
    <section class="card stack stack-tight">
      <p class="figure-label">{say(text.skdn, { month: sayDate(month, 'month') })}</p>
      <div class="figures figures-many">
        {LETTERS.map((letter) => (
          <Figure key={letter} value={of(letter)} label={letter} />
        ))}
      </div>
      {tallies !== undefined && <SkdnChecks counts={{ ...skdnOf(of), BGM: of('BGM'), duaT: of('2T') }} />}
    </section>
  )
}

const skdnOf = (of: (letter: string) => number | undefined): Skdn => ({
  S: of('S'),
  K: of('K'),
  D: of('D'),
  N: of('N'),
  T: of('T'),
  O: of('O'),
  B: of('B'),
})

function SkdnChecks({ counts }: { readonly counts: Skdn }) {
  const { errors, warnings } = skdnCheck(counts)
  if (errors.length + warnings.length === 0)
    return (
      <p class="closing-good">
        <Icon name="check" size={20} /> {say(text.checked)}
      </p>
    )
  return (
    <>
      {[...errors, ...warnings].map((code) => (
        <Notice tone={code === 'D_lebih_dari_K' ? 'inform' : 'watch'} key={code}>
          {say(text.checks[code])}
        </Notice>
      ))}
    </>
  )
}
