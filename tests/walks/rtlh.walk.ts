import { expect, test } from '@playwright/test'
import { desk, openCase, take } from './case-desk.ts'
import { activateAny, demo, expectAccessible, inOwnTown, PHONE, takePhone, url } from './cast.ts'
import { fillForm } from './fill-form.ts'

inOwnTown()

const HEAD = 'Sutrisno Wibowo'

test('a house that is falling down: from a kader without signal to the department and back to the family', async ({
  browser,
}) => {
  test.setTimeout(480_000)
  const code = demo().phones.find(({ sector }) => sector === 'housing')?.code ?? ''
  const phone = await takePhone()
  const { page, context } = phone
  let number = ''
  let track = ''

  await test.step('the kader writes it down without signal, with three photos', async () => {
    await activateAny(phone, code)
    await context.setOffline(true)
    await page.goto(`${url()}/kader/#/services/HSG-01`)
    await fillForm(page, {
      headName: HEAD,
      memberCount: '5',
      address: 'Gang Melati 4',
      rt: '003',
      floorAreaM2: '24',
      previousHousingAid: 1,
      landDispute: 1,
      kaderCategory: 1,
      monthlyIncome: '1200000',
    })
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Simpan', exact: true }).click()
    await expect(page.getByText('Tanda terima laporan warga')).toBeVisible()
    number = (await page.locator('.receipt dt', { hasText: 'Nomor' }).locator('+ dd').textContent()) ?? ''
    track = (await page.locator('.receipt-code').textContent()) ?? ''
    expect(number).toMatch(/^SPM-HSG-/)
    expect(track).not.toBe('')
    await expect(page.locator('.receipt')).not.toContainText(HEAD)
  })

  await test.step('with signal it leaves by itself, and its photos follow', async () => {
    await context.setOffline(false)
    await page.goto(`${url()}/kader/#/sending`)
    await expect(page.getByText('Semua catatan Anda aman di server')).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText('foto atau berkas belum terkirim')).toBeHidden({ timeout: 60_000 })
  })

  const operator = await desk(browser, 'operator.metro')
  await test.step('the operator looks at it on the spot, and cannot alone declare it true', async () => {
    await openCase(operator, HEAD)
    await expect(operator.locator('.case-head')).toContainText(number)
    await take(operator, 'Mulai verifikasi', 'Sedang diperiksa')
    await expect(operator.getByRole('button', { name: 'Nyatakan memenuhi syarat' })).toHaveCount(0)
  })

  await test.step('the chair is the second person, the village head decides from a phone', async () => {
    const chair = await desk(browser, 'ketua.mawar.metro')
    await openCase(chair, HEAD)
    await take(chair, 'Nyatakan memenuhi syarat', 'Menunggu keputusan desa')
    const head = await desk(browser, 'lurah.metro', PHONE)
    await openCase(head, HEAD)
    await take(head, 'Setujui', 'Langkah tersimpan')
    await head.context().close()
    await chair.context().close()
  })

  await test.step('the operator sends it to the department of the routing list', async () => {
    await operator.reload()
    await take(operator, 'Teruskan ke dinas', 'Dikirim ke dinas', { office: /Perumahan.*daftar/ })
  })

  const department = await desk(browser, 'dinas.perkim')
  await test.step('the department takes it in, waits for budget, builds', async () => {
    await openCase(department, HEAD)
    await take(department, 'Terima', 'Diterima dinas')
    await take(department, 'Tunggu anggaran', 'Menunggu anggaran', { reason: 'Menunggu DPA perubahan' })
    await expect(department.locator('.case-head')).not.toContainText('Lewat')
    await take(department, 'Mulai tangani', 'Sedang ditangani')
    await take(department, 'Selesai ditangani', 'Selesai', { reason: 'Atap dan dinding sudah diganti' })
  })

  const family = await (await browser.newContext({ viewport: PHONE })).newPage()
  await test.step('the family sees it without signing in, and no name', async () => {
    await family.goto(`${url()}/lacak#${track}`)
    await expect(family.getByText('Selesai').first()).toBeVisible()
    await expect(family.getByRole('heading', { name: 'Hasilnya' })).toBeVisible()
    await expect(family.locator('body')).not.toContainText(HEAD)
    await expectAccessible(family)
  })

  await test.step('the roof leaks again: the family opens the case, and the village has it back', async () => {
    await family.getByText('2 kurang').click()
    await family.getByRole('button', { name: 'Kirim nilai' }).click()
    await expect(family.getByText('Nilai Anda sudah diterima')).toBeVisible()
    await family.getByRole('button', { name: 'Buka kembali' }).click()
    await family.getByLabel('Apa yang belum sesuai?').fill('Atap bocor lagi waktu hujan')
    await family.getByRole('button', { name: 'Buka kembali' }).click()
    await expect(family.locator('.track-now')).toHaveText('Dibuka kembali')
    await expectAccessible(family)
    await operator.reload()
    await expect(operator.locator('.case-head').getByText('Dibuka kembali')).toBeVisible()
    await expect(operator.getByText('Atap bocor lagi waktu hujan').first()).toBeVisible()
    await expect(operator.getByText('Warga memberi nilai 2 dari 5')).toBeVisible()
    await expect(operator.getByRole('button', { name: 'Mulai verifikasi' })).toBeVisible()
  })
  await context.close()
})
