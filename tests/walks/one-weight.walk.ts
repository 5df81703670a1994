import { expect, type Page, test } from '@playwright/test'
import {
  activate,
  DESK,
  demo,
  expectAccessible,
  type PhoneInHand,
  signIn,
  takePhone,
  typePin,
  url,
  inOwnTown,
} from './cast.ts'

const kept = (page: Page) => page.getByText(/\d+ dari \d+ tersimpan di server/)
const go = (page: Page, place: string) => page.goto(`${url()}/kader/#${place}`)

async function nameOfFirst(page: Page): Promise<string> {
  return (await page.locator('.rows .row strong').first().textContent()) ?? ''
}

/** Weighs the first child who is not weighed yet and returns the name. */
async function weighFirst(page: Page, kg: string): Promise<string> {
  await go(page, '/session')
  await page.locator('.rows .row').first().waitFor()
  const name = await nameOfFirst(page)
  await page.locator('.rows .row').first().click()
  await page.getByLabel('Berat badan').fill(kg)
  await page.getByRole('button', { name: 'Simpan' }).click()
  return name
}

/** Answers doubts as one who has weighed again, until the tick. */
async function sure(page: Page): Promise<void> {
  const saved = page.getByText('Tersimpan di HP')
  const yes = page.getByRole('button', { name: /Ya, sudah diukur/ })
  await expect(saved.or(yes).first()).toBeVisible()
  while (!(await saved.isVisible())) {
    await yes.click()
    await expect(saved.or(yes).first()).toBeVisible()
  }
}

inOwnTown()

test('one weight: from a phone without signal to the desk of the supervising team', async ({ browser }) => {
  let phone: PhoneInHand = await takePhone()
  const [first, second] = demo().phones
  if (first === undefined || second === undefined) throw new Error('the demo has no phones')
  await activate(phone, first.code)
  await expectAccessible(phone.page)

  await test.step('without signal the session day opens and a child is weighed', async () => {
    await phone.context.setOffline(true)
    await phone.page.getByRole('button', { name: /Buka/ }).click()
    await weighFirst(phone.page, '132')
    const doubt = phone.page.getByRole('dialog')
    await expect(doubt).toContainText('132')
    await expectAccessible(phone.page)
    await doubt.getByRole('button', { name: /13,2 kg/ }).click()
    await sure(phone.page)
    await expect(phone.page.locator('.verdict')).toBeVisible()
    await expect(phone.page.locator('svg.curve')).toBeVisible()
    await expectAccessible(phone.page)
  })

  await test.step('a weighing is undone within ten seconds', async () => {
    const name = await weighFirst(phone.page, '9,9')
    await sure(phone.page)
    await phone.page.getByRole('button', { name: /Batalkan/ }).click()
    await phone.page.waitForURL(/child/)
    await go(phone.page, '/session')
    await expect(phone.page.getByRole('tab', { name: /Belum/, selected: true })).toBeVisible()
    await expect(phone.page.locator('.rows .row', { hasText: name }).first()).toBeVisible()
  })

  await test.step('a weight from paper gets its true date, and a mistake is corrected with a reason', async () => {
    await go(phone.page, '/session')
    await phone.page.locator('.rows .row').nth(1).click()
    await phone.page.getByLabel('Berat badan').fill('10,1')
    await phone.page.getByRole('button', { name: /Dari kertas/ }).click()
    await phone.page.getByLabel('Tanggal menimbang').fill(yesterday())
    await phone.page.getByRole('button', { name: 'Simpan' }).click()
    await sure(phone.page)
    const child = phone.page.url().split('/').at(-1) ?? ''
    await go(phone.page, `/child/${child}`)
    await phone.page.locator('.rows .row').first().click()
    await phone.page.getByRole('button', { name: 'Perbaiki' }).click()
    await phone.page.getByLabel('Berat badan').fill('10,3')
    await phone.page.getByLabel('Alasan perbaikan').fill('salah baca')
    await phone.page.getByRole('button', { name: 'Simpan' }).click()
    await sure(phone.page)
    await go(phone.page, `/child/${child}`)
    await expect(phone.page.locator('.rows .row').first()).toContainText('10,3 kg')
    await expectAccessible(phone.page)
  })

  await test.step('everything is still there after the phone was off, without signal', async () => {
    phone = await phone.reboot(true)
    await typePin(phone.page)
    // Some may have left in the moment before the signal was cut: the locked app sends by itself.
    await expect(kept(phone.page)).toHaveText(/\d+ dari ([5-9]|\d\d) tersimpan/)
    await expect(phone.page.getByText(/anak sudah ditimbang/)).toBeVisible()
  })

  await test.step('with signal everything leaves by itself', async () => {
    await phone.context.setOffline(false)
    await go(phone.page, '/sending')
    await expect(phone.page.getByText('Semua catatan Anda aman di server')).toBeVisible({ timeout: 60_000 })
    await expectAccessible(phone.page)
  })

  await test.step('the other kader of the post sees what was weighed', async () => {
    const other = await takePhone()
    await activate(other, second.code)
    await go(other.page, '/session')
    await expect(other.page.getByRole('tab', { name: /Sudah \([1-9]/ })).toBeVisible({ timeout: 60_000 })
    await other.context.close()
  })

  await test.step('the supervising team of the village sees true numbers and no names', async () => {
    const context = await browser.newContext({ viewport: DESK })
    const desk = await context.newPage()
    await signIn(desk, 'village_tp')
    await expect(desk.getByText(/Posyandu sudah membuka dan menutup hari bukanya/)).toBeVisible()
    await expect(desk.locator('.tile')).toHaveCount(15)
    await expectAccessible(desk)
    await desk
      .getByRole('button', { name: /Rincian Ditimbang|Rincian D/ })
      .first()
      .click()
    await expect(desk.getByRole('dialog')).toContainText('Terdiri dari')
    await expect(desk.getByRole('dialog')).toContainText('bukan nama')
    await context.close()
  })

  await phone.context.close()
})

const yesterday = (): string => new Date(Date.now() + 7 * 3_600_000 - 86_400_000).toISOString().slice(0, 10)
