import { mkdirSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { activate, demo, expectAccessible, PHONE, takePhone, url, inOwnTown } from './cast.ts'

const go = (page: Page, place: string) => page.goto(`${url()}/kader/#${place}`)

/** Pictures of each step, for whoever wants to look. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SIMPUL_WALK_PICTURES
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

inOwnTown()

test('the end of a day: officers, visits, the summary and the report', async () => {
  const phone = await takePhone()
  const { page } = phone
  const [first] = demo().phones
  if (first === undefined) throw new Error('the demo has no phones')
  await activate(phone, first.code)
  await phone.context.setOffline(true)
  await page.getByRole('button', { name: /Buka/ }).click()

  await test.step('the day is closed with those who served', async () => {
    await go(page, '/session')
    await page.getByRole('link', { name: 'Tutup hari buka' }).click()
    for (const who of ['Kader perempuan', 'Kader perempuan', 'Tenaga kesehatan perempuan'])
      await page.getByRole('button', { name: `Tambah ${who}` }).click()
    await page.getByText(/di daftar kunjungan rumah|Tidak ada yang perlu/).waitFor()
    await expectAccessible(page)
    await picture(page, 'closing')
    await page.getByRole('button', { name: 'Tutup hari buka' }).click()
    await expect(page.getByText('Hari buka sudah ditutup')).toBeVisible()
    await expectAccessible(page)
    await picture(page, 'closed')
  })

  await test.step('who did not come is on the visit list, and a visit is ticked off', async () => {
    await go(page, '/visits')
    await page.locator('.visit').first().waitFor()
    await expectAccessible(page)
    await picture(page, 'visits')
    const name = await page.locator('.visit strong').first().textContent()
    await page.getByRole('button', { name: 'Sudah dikunjungi' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Bertemu', { exact: true }).click()
    await dialog.getByText('Akan datang').click()
    await expectAccessible(page)
    await picture(page, 'visit')
    await dialog.getByRole('button', { name: 'Simpan kunjungan' }).click()
    await page.getByRole('tab', { name: /Sudah \(1\)/ }).click()
    await expect(page.locator('.visit')).toContainText(name ?? '')
  })

  await test.step('the summary names nobody, and the registers print and download without signal', async () => {
    await go(page, '/recap')
    const words = page.locator('.recap-words')
    await expect(words).toContainText('S ')
    await expect(words).toContainText('kader 2')
    await expectAccessible(page)
    await picture(page, 'recap')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Unduh Excel' }).click()
    expect((await download).suggestedFilename()).toMatch(/^sip-.*\.xlsx$/)
    await page.evaluate(() => Object.assign(window, { print: () => undefined }))
    await page.getByRole('button', { name: 'Cetak' }).click()
    await page.locator('.book-table').first().waitFor({ state: 'attached' })
    expect(await page.locator('.book-page').count()).toBe(4)
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 794, height: 1123 })
    await picture(page, 'paper')
    await page.setViewportSize(PHONE)
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  })

  await test.step('a kader makes the report ready; she does not send it herself', async () => {
    await go(page, '/recap')
    await expect(page.getByRole('button', { name: 'Kirim laporan' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Siap dikirim' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Siap dikirim' }).click()
    await expect(page.getByText(/Menunggu dikirim oleh/)).toBeVisible()
    await picture(page, 'ready')
  })
  await phone.context.close()
})
