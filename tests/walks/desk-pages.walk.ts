import { expect, type Page, test } from '@playwright/test'
import type { CasesAnswer } from '@simpul/domain/wire'
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

  await test.step('an official target shows at once, however far behind the figures are', async () => {
    await open(page, '')
    await page.route('**/api/desk/overview*', () => undefined)
    await page.getByRole('button', { name: 'Isi sasaran resmi' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Balita').fill('1764')
    await dialog.getByLabel(/Sumber/).fill('Pusdatin 2026')
    await dialog.getByRole('button', { name: 'Simpan' }).click()
    await expect(page.getByRole('cell', { name: '1.764' })).toBeVisible()
    await page.unroute('**/api/desk/overview*')
  })

  const cases = await page.request.post(`${url()}/api/desk/cases`, {
    data: { show: 'all', states: ['village_decided', 'forwarded_opd', 'opd_accepted', 'in_progress'] },
    headers: { origin: url() },
  })
  const { rows } = (await cases.json()) as CasesAnswer
  expect(rows.length).toBeGreaterThan(0)
  const letters = `/cases/${rows[0]?.id ?? ''}/letters`

  await test.step('whoever comes back from a case stands at its row', async () => {
    await open(page, '/cases')
    await page.locator('.choice', { hasText: 'Berjalan' }).click()
    const row = page.locator('.case-line a').nth(2)
    const there = (await row.getAttribute('href')) ?? ''
    await row.click()
    await page.getByRole('link', { name: 'Kembali ke daftar' }).click()
    await expect(page.locator(`.case-line a[href="${there}"]`)).toBeFocused()
  })

  await test.step('each letter of a case is one page of A4', async () => {
    await open(page, letters)
    for (const name of ['Tanda terima', 'Berita acara verifikasi', 'Surat pengantar']) {
      await page.locator('.choice', { hasText: name }).click()
      await expect(page.locator('.letter h1')).toHaveText(name)
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true })), name).toEqual([[210, 297]])
    }
  })

  await test.step('a field report lies on its side', async () => {
    await open(page, '/field-report')
    for (const row of await page.locator('.choices-beside .choice').all()) {
      await row.click()
      await expect(page.locator('main[aria-busy="true"]')).toHaveCount(0)
      if ((await page.locator('.field-table').count()) > 0) break
    }
    const [first] = pagesOf(await page.pdf({ preferCSSPageSize: true }))
    expect(first).toEqual([297, 210])
  })

  await test.step('no page is wider than a phone, and the menu leads to all of them', async () => {
    await page.setViewportSize(PHONE)
    await page.getByRole('button', { name: 'Menu' }).click()
    const more = await page
      .getByRole('navigation', { name: 'Halaman' })
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => (link.getAttribute('href') ?? '').replace('/meja', '')))
    expect(more.length).toBeGreaterThan(7)
    for (const place of [...more, `/compare/${unit}`, `/meeting/${unit}`, letters]) {
      await open(page, place)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width, place).toBeLessThanOrEqual(PHONE.width)
    }
  })
  await page.close()
})

test('who has no figures to see lands on their own work', async ({ browser }) => {
  for (const [role, title] of [
    ['opd_officer', 'Kasus warga'],
    ['system_admin', 'Orang dan HP'],
  ] as const) {
    const page = await (await browser.newContext({ viewport: DESK })).newPage()
    await signIn(page, role)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await page.close()
  }
})
