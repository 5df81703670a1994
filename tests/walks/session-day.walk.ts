import { expect, type Locator, type Page, test } from '@playwright/test'
import { activate, demo, expectAccessible, takePhone, url, inOwnTown } from './cast.ts'

const go = (page: Page, place: string) => page.goto(`${url()}/kader/#${place}`)

/** Opens today's session day where nobody has. */
async function openToday(page: Page): Promise<void> {
  const open = page.getByRole('button', { name: /^Buka/ })
  await expect(open.or(page.getByRole('link', { name: /Lanjut menimbang/ })).first()).toBeVisible()
  if (await open.isVisible()) await open.click()
}

async function standAt(page: Page, desk: string): Promise<void> {
  await go(page, '/session')
  await page.getByRole('button', { name: /Meja:/ }).click()
  await expectAccessible(page)
  await page.getByText(desk, { exact: true }).click()
  await page.getByRole('button', { name: 'Selesai' }).click()
}

/** Two phones of one post; a code opens one phone only, and other walks take those of the first post. */
function twoTables() {
  const [used, ...others] = demo().phones
  const first = others.find(({ unit }) => unit !== used?.unit)
  const second = others.find((phone) => phone !== first && phone.unit === first?.unit)
  if (first === undefined || second === undefined)
    throw new Error('the demo has no second post with two phones')
  return [first, second] as const
}

const countOn = async (page: Page, tab: string): Promise<number> =>
  Number(/\d+/.exec((await page.getByRole('tab', { name: new RegExp(tab) }).textContent()) ?? '')?.[0])

/** A weight that nobody asks about: a little more than is expected at least. */
async function plausible(row: Locator): Promise<string> {
  const range = (await row.locator('.fill-range').textContent()) ?? ''
  const least = Number((range.split(' ')[0] ?? '').replace(',', '.'))
  return (least + 0.1).toFixed(1).replace('.', ',')
}

inOwnTown()

test('a session day at two tables: one checks in, the other weighs, and the list moves by itself', async () => {
  const [first, second] = twoTables()
  const registration = await takePhone()
  await activate(registration, first.code)
  const one = registration.page
  await openToday(one)
  await standAt(one, 'Pendaftaran')
  await expectAccessible(one)
  const before = await countOn(one, 'Menunggu')
  const name = (await one.locator('.rows .row strong').first().textContent()) ?? ''
  await one.locator('.rows .row').first().click()
  await expect(one.getByRole('tab', { name: `Menunggu (${before + 1})` })).toBeVisible()

  const weighing = await takePhone()
  await activate(weighing, second.code)
  const two = weighing.page
  await standAt(two, 'Penimbangan')

  await test.step('who was checked in waits at the other table', async () => {
    await two.getByRole('tab', { name: /Menunggu/ }).click()
    await expect(two.locator('.rows .row', { hasText: name }).first()).toBeVisible({ timeout: 60_000 })
  })

  await test.step('who is weighed in the grid is done at the first table, and no row moves', async () => {
    await go(two, '/fill')
    const row = two.locator('.fill-row', { hasText: name }).first()
    await row.waitFor()
    const ticks = await two.locator('.fill-value').count()
    await row
      .locator('.fill-box')
      .first()
      .fill(await plausible(row))
    await row.locator('.fill-box').first().press('Enter')
    await expect(two.locator('.fill-value')).toHaveCount(ticks + 1)
    await expectAccessible(two)
    const names = await two.locator('.fill-who strong').allTextContents()
    const next = await one.locator('.rows .row strong').first().textContent()
    const done = one.getByRole('tab', { name: /Sudah/ })
    await done.click()
    await expect(one.locator('.rows .row', { hasText: name }).first()).toBeVisible({ timeout: 60_000 })
    await one.getByRole('tab', { name: /Belum/ }).click()
    await one
      .locator('.rows .row', { hasText: next ?? '' })
      .first()
      .click()
    await expect(two.locator('.fill-row', { hasText: next ?? '' }).first()).toContainText('Hadir', {
      timeout: 60_000,
    })
    expect(await two.locator('.fill-who strong').allTextContents()).toEqual(names)
  })

  await test.step('a child who is not on the list is two touches away', async () => {
    await go(one, '/session')
    await one.getByLabel('Cari nama anak atau ibu').fill('Zzyzx')
    await one.getByRole('link', { name: 'Tidak ada di daftar' }).click()
    const typed = () =>
      one.locator('input').evaluateAll((boxes: HTMLInputElement[]) => boxes.map(({ value }) => value))
    await expect.poll(typed).toContain('Zzyzx')
  })

  await test.step('plan, paper, stickers and the scanner can be used by everyone', async () => {
    for (const place of ['/plan', '/day-list', '/stickers', '/scan']) {
      await go(one, place)
      await one.locator('.content > *').first().waitFor()
      await one.waitForTimeout(500)
      await expectAccessible(one)
    }
  })
  await registration.context.close()
  await weighing.context.close()
})
