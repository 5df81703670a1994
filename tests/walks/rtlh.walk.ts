import { type Browser, expect, type Page, test } from '@playwright/test'
import { activateAny, DESK, demo, expectAccessible, inOwnTown, PHONE, signInAs, takePhone, url } from './cast.ts'
import { fillForm } from './fill-form.ts'

inOwnTown()

const HEAD = 'Sutrisno Wibowo'

/** Somebody at a desk of their own. */
async function desk(browser: Browser, username: string, viewport = DESK): Promise<Page> {
  const page = await (await browser.newContext({ viewport })).newPage()
  await signInAs(page, username)
  await expect(page.getByRole('link', { name: 'Kasus', exact: true })).toBeVisible()
  return page
}

/** Finds the case in the queue as anybody would: by the name on it. */
async function openCase(page: Page): Promise<void> {
  await page.goto(`${url()}/meja/cases`)
  await page.getByLabel('Cari nama atau nomor').fill(HEAD)
  await page.getByRole('link', { name: HEAD }).click()
  await expect(page.getByRole('heading', { name: HEAD })).toBeVisible()
}

interface Says {
  readonly reason?: string
  /** The citizen was told. */
  readonly told?: boolean
  readonly office?: RegExp
}

/** Takes a step on the case page that is open, and sees the state that it leads to. */
async function take(page: Page, step: string, state: string, says: Says = {}): Promise<void> {
  await page.getByRole('button', { name: step, exact: true }).click()
  const dialog = page.getByRole('dialog')
  if (says.office !== undefined) {
    const option = dialog.getByRole('option', { name: says.office })
    await dialog.getByLabel('Kirim ke').selectOption({ label: (await option.textContent()) ?? '' })
  }
  if (says.reason !== undefined) await dialog.getByRole('textbox').first().fill(says.reason)
  if (says.told === true) await dialog.getByText('Tatap muka').click()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: step, exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page.locator('.case-head').getByText(state)).toBeVisible()
}

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
    await openCase(operator)
    await expect(operator.locator('.case-head')).toContainText(number)
    await take(operator, 'Mulai verifikasi', 'Sedang diperiksa')
    await expect(operator.getByRole('button', { name: 'Nyatakan memenuhi syarat' })).toHaveCount(0)
  })

  await test.step('the chair is the second person, the village head decides from a phone', async () => {
    const chair = await desk(browser, 'ketua.mawar.metro')
    await openCase(chair)
    await take(chair, 'Nyatakan memenuhi syarat', 'Menunggu keputusan desa')
    const head = await desk(browser, 'lurah.metro', PHONE)
    await openCase(head)
    await take(head, 'Setujui', 'Disetujui desa', { told: true })
    await head.context().close()
    await chair.context().close()
  })

  await test.step('the operator sends it to the department of the routing list', async () => {
    await operator.reload()
    await take(operator, 'Teruskan ke dinas', 'Dikirim ke dinas', { told: true, office: /Perumahan.*daftar/ })
  })

  const department = await desk(browser, 'dinas.perkim')
  await test.step('the department takes it in, waits for budget, builds', async () => {
    await openCase(department)
    await take(department, 'Terima', 'Diterima dinas', { told: true })
    await take(department, 'Tunggu anggaran', 'Menunggu anggaran', { reason: 'Menunggu DPA perubahan' })
    await expect(department.locator('.case-head')).not.toContainText('Lewat')
    await take(department, 'Mulai tangani', 'Sedang ditangani')
    await take(department, 'Selesai ditangani', 'Selesai', { reason: 'Atap dan dinding sudah diganti' })
  })

  await test.step('the family sees it without signing in, and no name', async () => {
    const family = await (await browser.newContext({ viewport: PHONE })).newPage()
    await family.goto(`${url()}/lacak/${track}`)
    await expect(family.getByText('Selesai').first()).toBeVisible()
    await expect(family.locator('body')).not.toContainText(HEAD)
    await expectAccessible(family)
  })
  await context.close()
})
