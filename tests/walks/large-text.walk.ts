import { expect, type Page, test } from '@playwright/test'
import { inOwnTown, takePhone, url } from './cast.ts'

const go = (page: Page, place: string) => page.goto(`${url()}/kader/#${place}`)

/** By how much a screen is wider than the phone, with what stands out furthest, or undefined. */
const tooWide = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return undefined
    const widest = [...document.querySelectorAll('main *, .action *, .bar *, .places *')]
      .sort((one, other) => other.getBoundingClientRect().right - one.getBoundingClientRect().right)
      .at(0)
    return `${scrollWidth - clientWidth} px: ${widest?.outerHTML.slice(0, 120)}`
  })

async function expectNarrow(page: Page, screen: string): Promise<void> {
  await expect(page.locator('.content > *').first()).toBeVisible()
  // What comes in behind the first drawing may be what is too wide.
  await page.waitForTimeout(500)
  expect(await tooWide(page), screen).toBeUndefined()
}

/** Cut off inside its own box, which no width of the page shows. */
const cutIn = (page: Page, boxes: string): Promise<string[]> =>
  page
    .locator(boxes)
    .evaluateAll((found) =>
      found
        .filter((box) => box.scrollWidth > box.clientWidth + 1)
        .map((box) => `${box.scrollWidth - box.clientWidth} px: ${box.textContent.slice(0, 40)}`),
    )

const PLACES = [
  ...['/', '/session', '/people', '/register', '/plan', '/day-list', '/stickers', '/scan'],
  ...['/moves', '/visits', '/recap', '/sending', '/more', '/tour'],
]

inOwnTown()

test('with letters half as large again every screen stays as wide as a phone of 360 px', async () => {
  const { context, page } = await takePhone()
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      document.documentElement.style.fontSize = '150%'
    })
  })
  await page.goto(`${url()}/kader/#kode=12345678`)
  await page.getByRole('heading', { name: 'Buat PIN' }).waitFor()
  expect(await tooWide(page), 'PIN').toBeUndefined()
  const keys = await page.locator('.pin-key').evaluateAll((all) =>
    all.map((key) => {
      const { left, right } = key.getBoundingClientRect()
      return left >= 0 && right <= innerWidth
    }),
  )
  expect(new Set(keys)).toEqual(new Set([true]))

  await page.goto(`${url()}/kader/`)
  await page.reload()
  await page.getByRole('button', { name: 'Coba dulu tanpa kode' }).click()
  await page.getByRole('button', { name: /^Buka/ }).first().click({ timeout: 60_000 })
  await expect(page.getByRole('tab', { name: /Belum/ })).toBeVisible()

  await test.step('on the day a child is in sight above the bar', async () => {
    const child = await page.locator('.rows .row').first().boundingBox()
    const bar = await page.locator('.action').boundingBox()
    expect((child?.y ?? Infinity) + (child?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0)
    expect(await cutIn(page, '.row-main > *')).toEqual([])
  })

  for (const place of PLACES)
    await test.step(place, async () => {
      await go(page, place)
      await (place === '/tour' ? page.locator('.tour').first().waitFor() : expectNarrow(page, place))
      expect(await tooWide(page), place).toBeUndefined()
    })

  await test.step('in the grid nothing of a weighed child is cut', async () => {
    await go(page, '/fill')
    const row = page.locator('.fill-row').first()
    const range = (await row.locator('.fill-range').textContent()) ?? ''
    await row.locator('.fill-box').fill(range.split(' ')[0] ?? '')
    await row.locator('.fill-box').press('Enter')
    await expect(row.locator('.fill-value')).toBeVisible()
    await page.locator('.switch input').check()
    expect(await cutIn(page, '.fill, .fill-row, .fill-who strong')).toEqual([])
    await expectNarrow(page, '/fill')
  })

  await test.step('a child, its pages, and the end of the day', async () => {
    await go(page, '/people')
    const child = (await page.locator('.rows .row').first().getAttribute('href')) ?? ''
    for (const more of ['', '/edit', '/merge', '/move', '/weigh']) {
      await go(page, `${child.replace('#', '')}${more}`)
      await expectNarrow(page, more)
    }
    await go(page, '/session')
    await page.getByRole('link', { name: 'Tutup hari buka' }).click()
    await expectNarrow(page, 'closing')
  })
  await context.close()
})
