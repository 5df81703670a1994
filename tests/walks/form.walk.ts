import { expect, test } from '@playwright/test'
import { expectAccessible, inOwnTown, takePhone, url } from './cast.ts'
import { answer, photo } from './fill-form.ts'

inOwnTown()

test('a form of another sector is filled in by the keys, with a photo, and leaves a receipt', async () => {
  const { page, context } = await takePhone()
  // What is shown of the sealed store, as it lies there.
  await page.addInitScript(`
    globalThis.pictures = []
    const show = URL.createObjectURL
    URL.createObjectURL = (blob) => { pictures.push({ type: blob.type, size: blob.size }); return show(blob) }
  `)
  await page.goto(`${url()}/kader/`)
  await page.getByRole('button', { name: 'Coba dulu tanpa kode' }).click()
  await page.getByText('Latihan, tidak dikirim').waitFor({ timeout: 60_000 })
  await page.goto(`${url()}/kader/#/services`)
  await page.getByLabel('Cari layanan').fill('pipa')
  await expectAccessible(page)
  await page.goto(`${url()}/kader/#/services/PWK-05`)
  await expect(page.getByText('1 dari 3')).toBeVisible()

  await test.step('what is missing is said where it is, and nothing is saved', async () => {
    await page.getByRole('button', { name: 'Lanjut' }).click()
    await page.getByRole('button', { name: 'Lanjut' }).click()
    await page.getByRole('button', { name: 'Simpan', exact: true }).click()
    await expect(page.getByText(/isian perlu dilengkapi/)).toBeVisible()
    await expect(page.getByText('Pilih salah satu.').first()).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('every question is answered with the keys, a photo comes from the gallery', async () => {
    for (const step of ['1 dari 3', '2 dari 3', '3 dari 3']) {
      await expect(page.getByText(step)).toBeVisible()
      for (const question of await page.locator('.question').all()) {
        const gallery = question.locator('input[type="file"]').last()
        if ((await gallery.count()) === 0) await answer(page, question)
        else if ((await question.textContent())?.includes('Foto') === true) {
          const buffer = await photo(page)
          expect(buffer.length).toBeGreaterThan(200_000)
          await gallery.setInputFiles({ name: 'IMG_20261122.png', mimeType: 'image/png', buffer })
          await expect(question.getByText('1 foto tersimpan di HP')).toBeVisible()
        }
      }
      if (step !== '3 dari 3') await page.getByRole('button', { name: 'Lanjut' }).click()
    }
    await expectAccessible(page)
  })

  await test.step('it is saved, has a number and a receipt without a name, and its photo is small', async () => {
    await page.getByRole('button', { name: 'Simpan', exact: true }).click()
    await expect(page.getByText('Tanda terima laporan warga')).toBeVisible()
    await expect(page.locator('.receipt')).toContainText(/SPM-PWK-/)
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Lihat kasus' }).click()
    await page.getByText('Isi laporan').click()
    const picture = page.locator('.file-picture').first()
    await expect(picture).toBeVisible()
    const long = await picture.evaluate((shown: HTMLImageElement) =>
      Math.max(shown.naturalWidth, shown.naturalHeight),
    )
    expect(long).toBeLessThanOrEqual(1280)
    const pictures = await page.evaluate<{ type: string; size: number }[]>('pictures')
    expect(pictures.length).toBeGreaterThan(0)
    for (const { type, size } of pictures) {
      expect(type).toBe('image/jpeg')
      expect(size).toBeLessThanOrEqual(200_000)
    }
    await expectAccessible(page)
  })
  await context.close()
})
