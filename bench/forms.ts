import { expect, type Page } from '@playwright/test'
import { atMost, type Measured, median } from './measure.ts'
import { openPhonePage } from './phone-page/browser.ts'

const THROTTLE = 6
const ROUNDS = 7
const SAVES = 20
/** The longest form there is, and how it is called in the list. */
const LONGEST = 'HSG-01'

/** How long a form takes to open and to save on a cheap phone. */
export const formBench = async (): Promise<Measured[]> => [await openBench(), await saveBench()]

/**
 * The real screens of a form on a CPU that is six times slower, in the made-up post of the practice: from the tap on a
 * service to its first question. The sheets have been read once before.
 */
async function openBench(): Promise<Measured> {
  const page = await openPhonePage({ throttle: 1, screensAfterDays: 1 })
  page.line.slow = false
  try {
    return await page.inBrowser(async (tab, cdp) => {
      await openPractice(tab)
      await openForm(tab)
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE })
      const spun = await tab.evaluate<number>('bench.spin()')
      const opened: number[] = []
      for (let round = 0; round < ROUNDS; round++) opened.push(await openForm(tab))
      return atMost(
        'form-open',
        median(opened),
        'ms',
        300,
        `tap to the first questions of ${LONGEST}, median of ${ROUNDS}, slowest ${Math.max(...opened).toFixed(0)} ms; ${spunText(spun)}`,
      )
    })
  } finally {
    page.close()
  }
}

/** Files the longest form over and over into the post of 1,000 people. */
async function saveBench(): Promise<Measured> {
  const page = await openPhonePage({ throttle: THROTTLE })
  page.line.slow = false
  try {
    return await page.inBrowser(async (tab) => {
      await tab.evaluate('bench.takeIn()')
      const times = await tab.evaluate<number[]>(`bench.file('${LONGEST}', ${SAVES})`)
      const spun = await tab.evaluate<number>('bench.spin()')
      return atMost(
        'form-save',
        median(times),
        'ms',
        100,
        `median of ${SAVES} of ${LONGEST}: checked, report and step sealed, strictly durable; slowest ${Math.max(...times).toFixed(0)} ms; ${spunText(spun)}`,
      )
    })
  } finally {
    page.close()
  }
}

const spunText = (ms: number): string =>
  `${THROTTLE}x slower CPU; 20 million steps of arithmetic took ${ms.toFixed(0)} ms`

async function openPractice(tab: Page): Promise<void> {
  await tab.evaluate('screens.show()')
  await tab.getByRole('button', { name: 'Coba dulu tanpa kode' }).click()
  await tab.getByText('Latihan, tidak dikirim').waitFor({ timeout: 60_000 })
}

/** Milliseconds from the tap to the picture with the first question in it. */
async function openForm(tab: Page): Promise<number> {
  await tab.evaluate(() => {
    location.hash = '#/services'
  })
  await tab.locator(`a[href*="/services/${LONGEST}"]`).waitFor()
  const ms = await tab.evaluate<number>(`screens.openForm('${LONGEST}')`)
  await expect(tab.locator('.question').first()).toBeVisible()
  return ms
}
