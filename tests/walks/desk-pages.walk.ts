import { expect, type Page, test } from '@playwright/test'
import { DESK, inOwnTown, PHONE, signIn, url } from './cast.ts'

inOwnTown()

/** Width and height of each page of a PDF in millimetres. */
const pagesOf = (pdf: Buffer): number[][] =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(([, ...points]) =>
    points.map((point) => Math.round((Number(point) / 72) * 25.4)),
  )

/** Opens a page of the desk and waits until it shows more than that it is loading. */
async function open(page: Page, place: string): Promise<void> {
  await page.goto(`${url()}/meja${place}`)
  await expect(page.locator('main h1').first()).toBeVisible()
  await expect(page.locator('main[aria-busy="true"]')).toHaveCount(0)
}

test('the desk of a village on paper and on a phone', async ({ browser }) => {
  const page = await browser.newPage({ viewport: DESK })
  await signIn(page, 'village_operator')
  const compare = await page.locator('main a[href*="/compare/"]').first().getAttribute('href')
  const unit = /compare\/([^?]+)/.exec(compare ?? '')?.[1] ?? ''

  await test.step('the meeting sheet is one page of A4', async () => {
    await open(page, `/meeting/${unit}`)
    await expect(page.locator('.meeting-figures li').first()).toBeVisible()
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toEqual([[210, 297]])
  })

  await test.step('no page is wider than a phone', async () => {
    await page.setViewportSize(PHONE)
    const more = await page
      .locator('header nav a')
      .evaluateAll((links) => links.map((link) => (link.getAttribute('href') ?? '').replace('/meja', '')))
    expect(more.length).toBeGreaterThan(3)
    for (const place of [...more, `/compare/${unit}`, `/meeting/${unit}`]) {
      await open(page, place)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width, place).toBeLessThanOrEqual(PHONE.width)
    }
  })
  await page.close()
})
