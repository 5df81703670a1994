import { expect, type Page } from '@playwright/test'
import { type Hands, handsAt } from './kader-hands.ts'
import type { Acts } from './time-model.ts'

/** One kind of returning child, or of row, and what it took on the real screens. */
export interface Timed {
  readonly task: string
  readonly acts: Acts
}

const PIN = '258013'

/** From a cold page to an open session day of a post whose children came last month. */
export async function openTheDay(page: Page): Promise<void> {
  await page.evaluate('bench.takeIn()')
  await unlock(page)
  await page.getByRole('button', { name: /Buka/ }).click()
  await page.locator('.rows .row').first().waitFor()
  await page.evaluate('screens.watch()')
}

async function unlock(page: Page): Promise<void> {
  await page.evaluate('screens.show()')
  for (const digit of PIN) await page.getByRole('button', { name: digit, exact: true }).click()
}

/** The battery is dead, the phone is switched on again: a new page over what lies on its disk. */
export async function unlockAgain(page: Page): Promise<void> {
  await page.reload()
  await page.waitForFunction('globalThis.screens !== undefined')
  await unlock(page)
  await page.getByRole('link', { name: /Lanjut menimbang/ }).waitFor()
}

const numbersIn = async (page: Page, of: string): Promise<number[]> => {
  const text = (await page.locator(of).first().textContent()) ?? ''
  return [...text.matchAll(/\d+(?:,\d+)?/g)].map(([found]) => Number(found.replace(',', '.')))
}

/** As a scale shows it. */
const shown = (value: number): string => value.toFixed(1).replace('.', ',')

/** The weight box is ready: the weight, Enter, the height where it is taken, Enter, and the result is read. */
async function weigh(page: Page, hands: Hands, tall: boolean): Promise<void> {
  await expect(page.getByLabel('Berat badan')).toBeFocused()
  const [from = 0] = await numbersIn(page, '.last-time strong')
  hands.look('the scale, and whose page this is')
  await hands.type(shown(from + 0.1))
  await hands.enter()
  if (tall) {
    const before = await numbersIn(page, '.last-height')
    hands.look('the height board')
    await hands.type(shown((before[0] ?? 80) + 0.5))
  }
  await hands.enter()
  await page.locator('.saved').waitFor()
  await expect(page.locator('.verdict')).toBeVisible()
  hands.look('what the weight means')
}

/** Checks in so many children who have a height of last time, as the registration table does. */
async function checkSomeIn(page: Page, count: number): Promise<void> {
  await page.getByRole('tab', { name: /Belum/ }).click()
  for (let n = 0; n < count; n++) {
    await page
      .getByRole('button', { name: /Catat hadir/ })
      .first()
      .click()
    await page.getByRole('tab', { name: `Menunggu (${n + 1})` }).waitFor()
  }
}

const toList = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    location.hash = '#/session'
  })
  await page.locator('.rows .row').first().waitFor()
}

/** By the list of those who wait: look for the name, touch it, weigh, on to the list. */
async function fromWaiting(page: Page, tall: boolean): Promise<Acts> {
  await toList(page)
  await page.getByRole('tab', { name: /Menunggu/ }).click()
  const hands = await handsAt(page)
  hands.look('the name in the list of those who wait')
  await hands.tap(page.locator('.rows .row').first())
  await weigh(page, hands, tall)
  await hands.tap(page.getByRole('button', { name: 'Daftar', exact: true }))
  await page.locator('.rows .row').first().waitFor()
  return hands.done()
}

/** One after the other in the order of arrival: the result offers whoever is next. */
async function nextInLine(page: Page, tall: boolean): Promise<Acts> {
  const next = page.getByRole('button', { name: /Berikutnya/ })
  await toList(page)
  await page.getByRole('tab', { name: /Menunggu/ }).click()
  await page.locator('.rows .row').first().click()
  const hands = await handsAt(page)
  await weigh(page, hands, tall)
  await hands.tap(next)
  await expect(page.getByLabel('Berat badan')).toBeFocused()
  return hands.done()
}

/** Nobody has checked the child in: three letters of the name, then the row. */
async function bySearch(page: Page, tall: boolean): Promise<Acts> {
  await toList(page)
  await page.getByRole('tab', { name: /Belum/ }).click()
  const name = (await page.locator('.rows .row strong').nth(5).textContent()) ?? ''
  const hands = await handsAt(page)
  await hands.tap(page.getByLabel('Cari nama anak atau ibu'))
  hands.look('the name on the book')
  await hands.type(name.slice(0, 3))
  hands.look('the name among those found')
  await hands.tap(page.locator('.rows .row', { hasText: name }).first())
  await weigh(page, hands, tall)
  await hands.tap(page.getByRole('button', { name: /Daftar|Anak berikutnya/ }))
  await page.locator('.rows .row').first().waitFor()
  return hands.done()
}

/** Every kind of returning child: three ways to find it, with and without a height. */
export async function returningChildren(page: Page): Promise<Timed[]> {
  const timed: Timed[] = []
  await checkSomeIn(page, 8)
  for (const tall of [false, true]) {
    const measures = tall ? 'weight and height' : 'weight'
    timed.push({ task: `next in line, ${measures}`, acts: await nextInLine(page, tall) })
    timed.push({ task: `from the waiting list, ${measures}`, acts: await fromWaiting(page, tall) })
    timed.push({ task: `by three letters, ${measures}`, acts: await bySearch(page, tall) })
  }
  return timed
}

/** A hurried kader: faster than the model says, so that what the screen does meanwhile is not hidden by patience. */
const HURRIED = { lookMs: 700, keyMs: 150 }

/** Rows of the grid one after the other; `paced` as a person types them, otherwise as fast as the screen takes them. */
export async function gridRows(page: Page, count: number, paced = false): Promise<Timed[]> {
  await page.evaluate(() => {
    location.hash = '#/fill'
  })
  await page.locator('.fill-box').first().click()
  const timed: Timed[] = []
  for (let n = 0; n < count; n++) {
    const [from = 0] = await numbersIn(page, '.fill-row:focus-within .fill-range')
    const ticks = await page.locator('.fill-value').count()
    const hands = await handsAt(page, paced ? HURRIED.keyMs : 0)
    if (paced) await page.waitForTimeout(HURRIED.lookMs)
    hands.look('whose row it is')
    hands.look('the scale')
    await hands.type(shown(from + 0.1))
    await hands.enter()
    await expect(page.locator('.fill-value')).toHaveCount(ticks + 1)
    timed.push({ task: 'a row of the grid', acts: await hands.done() })
  }
  return timed
}
