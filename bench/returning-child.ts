import type { CDPSession } from '@playwright/test'
import { atMost, type Measured, median } from './measure.ts'
import { openPhonePage } from './phone-page/browser.ts'
import { gridRows, openTheDay, returningChildren, type Timed } from './phone-page/session-tasks.ts'
import { actsText, secondsOf } from './phone-page/time-model.ts'

/** A returning child at the scale, and a row of the grid, by the stated model. */
export const MOST_SECONDS = 13
export const MOST_ROW_SECONDS = 6

const ROWS = 12
/** A large session day. */
const CHILDREN = 100
const MONTH_DAYS = 31
const THROTTLE = 6

export interface SessionTimes {
  readonly children: readonly Timed[]
  readonly rows: readonly Timed[]
  /** Milliseconds on a CPU that is six times slower: a key to the next picture, Enter to the tick. */
  readonly keyMs: readonly number[]
  readonly saveMs: readonly number[]
  /** CPU of the page for one row, from its first key to after its tick: what others do on the machine is not in it. */
  readonly rowCpuMs: number
  /** How long a fixed piece of arithmetic took meanwhile: says how much of the machine others left us. */
  readonly spinMs: number
  /** Rows that stood in the grid meanwhile. */
  readonly gridSize: number
}

/** Drives the real screens through every kind of returning child and through the grid, and counts. */
export async function timeSession(throttle = THROTTLE): Promise<SessionTimes> {
  const page = await openPhonePage({ throttle: 1, screensAfterDays: MONTH_DAYS, children: CHILDREN })
  page.line.slow = false
  try {
    return await page.inBrowser(async (tab, cdp) => {
      await openTheDay(tab)
      const children = await returningChildren(tab)
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle })
      await tab.evaluate(() => {
        location.hash = '#/fill'
      })
      await tab.locator('.fill-box').first().waitFor()
      await tab.evaluate('screens.watchLag()')
      await cdp.send('Performance.enable')
      const spinMs = await tab.evaluate<number>('bench.spin()')
      const before = await cpuMs(cdp)
      const rows = await gridRows(tab, ROWS, throttle > 1)
      const rowCpuMs = ((await cpuMs(cdp)) - before) / ROWS
      const lag = await tab.evaluate<{ keys: number[]; saves: number[] }>('screens.lag')
      const gridSize = await tab.locator('.fill-row').count()
      return { children, rows, keyMs: lag.keys, saveMs: lag.saves, rowCpuMs, spinMs, gridSize }
    })
  } finally {
    page.close()
  }
}

async function cpuMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0) * 1000
}

export const medianSeconds = (timed: readonly Timed[]): number =>
  median(timed.map(({ acts }) => secondsOf(acts)))

export async function timeBench(): Promise<Measured[]> {
  const { children, rows, keyMs, saveMs, rowCpuMs, spinMs, gridSize } = await timeSession()
  const row = medianSeconds(rows)
  const each = children.map(({ task, acts }) => `${task} ${secondsOf(acts).toFixed(1)} s (${actsText(acts)})`)
  const line = atMost(
    'returning-child-seconds',
    medianSeconds(children),
    's',
    MOST_SECONDS,
    `median of ${children.length} kinds by the keystroke-level model: ${each.join('; ')}; a row of the grid ${row.toFixed(1)} s of ${MOST_ROW_SECONDS} (${rows[0] === undefined ? '' : actsText(rows[0].acts)}); with ${gridSize} rows and ${THROTTLE}x slower CPU a key shows after ${median(keyMs).toFixed(0)} ms (slowest ${Math.max(...keyMs).toFixed(0)}), a row is saved ${median(saveMs).toFixed(0)} ms after Enter and costs ${rowCpuMs.toFixed(0)} ms of CPU in all; 20 million steps of arithmetic took ${spinMs.toFixed(0)} ms`,
  )
  return [{ ...line, ok: line.ok && row <= MOST_ROW_SECONDS }]
}
