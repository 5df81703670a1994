import { figureOf, monthOf } from '@simpul/domain/core'
import { lazy, Suspense } from 'preact/compat'
import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { say } from '../text/language.ts'
import { home } from '../text/text.ts'
import { usePhone } from './phone-context.ts'
import { useLoaded } from './use-loaded.ts'
import { useSignal } from './use-signal.ts'

const FiguresDialog = lazy(() => import('./FiguresDialog.tsx').then(({ FiguresDialog: dialog }) => dialog))

const SHOWN = ['skdn.S', 'skdn.D', 'skdn.N', 'skdn.T'] as const

/** Children of the month in four numbers, and the ways to its recap and visits. */
export function MonthFigures() {
  const phone = usePhone()
  const people = useSignal(phone.people)
  const month = monthOf(phone.today())
  const [open, setOpen] = useState(false)
  const { complete } = useSignal(phone.status)
  const tallies = useLoaded(
    async () => (complete ? phone.tallies(month) : undefined),
    [people, month, complete],
  )
  return (
    <section class="card stack stack-tight">
      <div class="figures-head">
        <p class="figure-label">{say(home.month)}</p>
        {tallies !== undefined && (
          <button type="button" class="linkish" onClick={() => setOpen(true)}>
            {say(home.meaning)}
          </button>
        )}
      </div>
      <div class="figures">
        {SHOWN.map((id) => {
          const tally = tallies?.find(({ indicator }) => indicator === id)
          return (
            <span class="figure" key={id}>
              <strong>{tally === undefined ? '–' : figureOf(tally.contribution)}</strong>
              <span>{id.slice(-1)}</span>
            </span>
          )
        })}
      </div>
      <div class="cluster">
        <Link href="/recap" class="link-row">
          {say(home.recap)}
        </Link>
        <Link href="/visits" class="link-row">
          {say(home.visits)}
        </Link>
      </div>
      {open && tallies !== undefined && (
        <Suspense fallback={null}>
          <FiguresDialog
            tallies={SHOWN.flatMap((id) => tallies.find(({ indicator }) => indicator === id) ?? [])}
            month={month}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </section>
  )
}
