import { expect as seen } from '@playwright/test'
import { describe, expect, it } from 'vitest'
import { openPhonePage } from '../../bench/phone-page/browser.ts'
import { openTheDay, unlockAgain } from '../../bench/phone-page/session-tasks.ts'
import { actsText, secondsOf } from '../../bench/phone-page/time-model.ts'
import { MOST_ROW_SECONDS, MOST_SECONDS, medianSeconds, timeSession } from '../../bench/returning-child.ts'

describe('the hands of a kader at the real screens', () => {
  it('need 13 seconds for the middle one of the returning children, and 6 for a row of the grid', async () => {
    const { children, rows } = await timeSession(1)
    const said = children.map(
      ({ task, acts }) => `${task}: ${actsText(acts)}, ${secondsOf(acts).toFixed(1)} s`,
    )
    expect(children, said.join('\n')).toHaveLength(6)
    expect(medianSeconds(children), said.join('\n')).toBeLessThanOrEqual(MOST_SECONDS)
    for (const { acts } of rows) expect(secondsOf(acts), actsText(acts)).toBeLessThanOrEqual(MOST_ROW_SECONDS)
    // Whoever is next in line costs one touch; a row of the grid none.
    expect(children[0]?.acts.tap).toBe(1)
    expect(rows.map(({ acts }) => acts.tap + acts.screen)).toEqual(rows.map(() => 0))
  })

  it('lose nothing of the grid to an empty battery, take a row back, and answer a doubt where it stands', async () => {
    const page = await openPhonePage({ throttle: 1, screensAfterDays: 31, children: 12 })
    page.line.slow = false
    try {
      await page.inBrowser(async (tab) => {
        await openTheDay(tab)
        await tab.evaluate(() => {
          location.hash = '#/fill'
        })
        const boxes = tab.locator('.fill-box')
        const rows = tab.locator('.fill-row')
        await boxes.nth(2).fill('9,4')
        await tab.waitForTimeout(600)
        await unlockAgain(tab)
        await tab.evaluate(() => {
          location.hash = '#/fill'
        })
        await seen(boxes.nth(2)).toHaveValue('9,4')

        await boxes.nth(0).fill('132')
        await boxes.nth(0).press('Enter')
        await seen(rows.nth(0)).toContainText('132')
        await seen(boxes.nth(0)).toBeFocused()
        const ticks = tab.locator('.fill-value')
        await seen(ticks).toHaveCount(0)
        await boxes.nth(0).fill('')
        const name = (await rows.nth(1).locator('strong').first().textContent()) ?? ''
        const range = (await rows.nth(1).locator('.fill-range').textContent()) ?? ''
        await boxes.nth(1).fill(range.split(' ')[0] ?? '')
        await boxes.nth(1).press('Enter')
        await seen(ticks).toHaveCount(1)
        await rows.nth(1).getByRole('button', { name: 'Batalkan' }).click()
        await seen(ticks).toHaveCount(0)
        await seen(rows.nth(1).locator('strong').first()).toHaveText(name)
      })
    } finally {
      page.close()
    }
  })

  it('have the list of sixty children on two or three sheets of A4, on its side', async () => {
    const page = await openPhonePage({ throttle: 1, screensAfterDays: 31, children: 60 })
    page.line.slow = false
    try {
      await page.inBrowser(async (tab) => {
        await openTheDay(tab)
        await tab.evaluate(() => {
          location.hash = '#/day-list'
        })
        await seen(tab.locator('.paper-table tbody tr')).toHaveCount(66)
        const paper = (await tab.pdf({ preferCSSPageSize: true })).toString('latin1')
        const sheets = paper.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
        expect(sheets).toBeGreaterThanOrEqual(2)
        expect(sheets).toBeLessThanOrEqual(3)
        const [, wide, high] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper) ?? []
        expect(Number(wide)).toBeGreaterThan(Number(high))
      })
    } finally {
      page.close()
    }
  })
})
