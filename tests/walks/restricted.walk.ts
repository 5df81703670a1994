import { expect, type Page, test } from '@playwright/test'
import { desk, openSealedCase, take } from './case-desk.ts'
import { activateAny, demo, expectAccessible, inOwnTown, takePhone, url } from './cast.ts'
import { fillForm } from './fill-form.ts'

inOwnTown()

const NAME = 'Wagimin Sujarwo'
const PLACE = 'Gang Nusa Indah, rumah paling ujung'
const TOLD = 'Dirantai di kamar belakang sejak Lebaran'

/** Everything that a server ever answered to this page. */
function heardBy(page: Page): { readonly text: () => Promise<string> } {
  const answers: Promise<string>[] = []
  page.on('response', (response) => {
    answers.push(response.text().catch(() => ''))
  })
  return { text: async () => (await Promise.all(answers)).join('\n') }
}

const codeOf = (sector: string): string => demo().phones.find((one) => one.sector === sector)?.code ?? ''

/** What the queue says of itself, for whoever is not to notice that there is one case more. */
async function countsOf(page: Page): Promise<string> {
  await page.goto(`${url()}/meja/cases`)
  await page.getByLabel('Cari nama atau nomor').fill('')
  return page
    .getByRole('button', { name: /Berjalan|Terlambat/ })
    .allTextContents()
    .then((all) => all.join(' '))
}

async function sent(page: Page): Promise<void> {
  await page.goto(`${url()}/kader/#/sending`)
  await page.getByRole('button', { name: 'Kirim sekarang' }).click()
  await expect(page.getByText('Semua catatan Anda aman di server')).toBeVisible({ timeout: 60_000 })
}

test('somebody is kept in chains: the case team learns it at once, and nobody else ever', async ({
  browser,
}) => {
  test.setTimeout(480_000)
  const phone = await takePhone()
  const { page, context } = phone
  await activateAny(phone, codeOf('social'))
  const colleague = await takePhone()
  const heardByColleague = heardBy(colleague.page)
  await activateAny(colleague, codeOf('public-order'))

  await test.step('a visit finds it; the report is saved and calls for a sealed one', async () => {
    await page.goto(`${url()}/kader/#/services/SOC-03`)
    await fillForm(page, { subjectName: NAME, subjectNikStatus: 1, pasung: 0, neglectSigns: 0 })
    await page.getByRole('button', { name: 'Simpan', exact: true }).click()
    await expect(page.getByText('Ini perlu laporan tertutup')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Nanti' }).click()
    await sent(page)
  })

  const operator = await desk(browser, 'operator.metro')
  const heardByOperator = heardBy(operator)
  const before = await countsOf(operator)

  await test.step('the sealed report asks first where help is needed', async () => {
    await page.goto(`${url()}/kader/#/services`)
    await page.locator('.draft-row').getByRole('link').click()
    await expect(page.getByRole('link', { name: /^112/ })).toBeVisible()
    await page.getByLabel('Perlu ditolong sekarang? Di mana?').fill(PLACE)
    await fillForm(page, { summary: TOLD, victimName: NAME })
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Simpan', exact: true }).click()
    await page.getByRole('button', { name: 'Sudah benar semua, simpan' }).click()
    await expect(page.getByText('Laporan tertutup tersimpan')).toBeVisible()
    await sent(page)
  })

  await test.step('on the phone that wrote it nothing of it is left', async () => {
    await page.goto(`${url()}/kader/#/cases`)
    await expect(page.getByText(NAME).first()).toBeVisible()
    await expect(page.getByText('kasus peka')).toHaveCount(0)
    await page.goto(`${url()}/kader/#/services`)
    await expect(page.getByText('Draf')).toHaveCount(0)
  })

  const officer = await desk(browser, 'petugas.kasus.metro')
  let address = ''
  let track = ''
  await test.step('the case officer has it, knows where to send help, and takes it on', async () => {
    await openSealedCase(officer, NAME)
    address = officer.url()
    await expect(officer.locator('.case-head')).toContainText('Petugas darurat dipanggil')
    await expect(officer.getByText(PLACE)).toBeVisible()
    await expect(officer.getByText(TOLD)).toBeVisible()
    await expect(officer.getByText('Tertutup: hanya tim kasus')).toBeVisible()
    await take(officer, 'Mulai verifikasi', 'Sedang diperiksa')
    await take(officer, 'Nyatakan memenuhi syarat', 'Menunggu keputusan desa')
    await take(officer, 'Teruskan ke dinas', 'Dikirim ke dinas', { office: /Perlindungan Anak/ })
  })

  await test.step('the office it is sent to works on it', async () => {
    const office = await desk(browser, 'dinas.dp3a')
    await openSealedCase(office, NAME)
    await expect(office.getByText(TOLD)).toBeVisible()
    await take(office, 'Terima', 'Diterima dinas')
  })

  await test.step('nobody else can see that it exists', async () => {
    expect(await countsOf(operator)).toBe(before)
    const others = [
      'lurah.metro',
      'camat.metro-pusat',
      'tp.kota-metro',
      'dinas.perkim',
      'pmd',
      'ketua.mawar.metro',
    ]
    for (const username of others) {
      const other = await desk(browser, username)
      const heard = heardBy(other)
      await other.goto(address)
      await expect(other.getByText('Kasus ini tidak ada atau bukan tugas Anda')).toBeVisible()
      expect(await heard.text(), username).not.toContain(TOLD)
      await other.context().close()
    }
    await operator.goto(address)
    await expect(operator.getByText('Kasus ini tidak ada atau bukan tugas Anda')).toBeVisible()
    for (const heard of [heardByOperator, heardByColleague])
      for (const words of [TOLD, PLACE]) expect(await heard.text()).not.toContain(words)
    await colleague.page.goto(`${url()}/kader/#/cases`)
    await expect(colleague.page.getByText(NAME)).toHaveCount(0)
  })

  await test.step('and no code opens a public page about it', async () => {
    track = await officer.evaluate(() => document.body.textContent ?? '')
    expect(track).not.toContain('Kode lacak warga')
  })
  await colleague.context.close()
  await context.close()
})
