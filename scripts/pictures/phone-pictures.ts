import type { Browser, Locator, Page } from '@playwright/test'
import { PHONE, picture, takePhone } from './camera.ts'
import type { Town } from './town.ts'

const POST = 'Kenanga'
const PIN = '274913'
/** Who are first in the queue; the made-up town always has the same people. */
const CAME = ['Abdurrahman Kurniawan', 'Almira', 'Arkan Saepudin'] as const

/** A session day on one phone, from the code to the report. */
export async function phonePictures(browser: Browser, town: Town): Promise<void> {
  const context = await takePhone(browser, town)
  const page = await context.newPage()
  const go = (place: string) => page.goto(`${town.url}/kader/#${place}`)
  await activation(page, town)
  await sessionDay(page)
  await oneChild(page, go)
  await grid(page, go)
  await allSent(page, go)
  await notListed(page, go)
  await writtenTwice(page, go)
  await people(page, go)
  await endOfDay(page, go)
  await context.close()
  await practice(browser, town)
}

type Go = (place: string) => Promise<unknown>

const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })

async function activation(page: Page, town: Town): Promise<void> {
  const kader = town.demo.phones.find(({ unit }) => unit.startsWith(POST))
  if (kader === undefined) throw new Error(`the town has no kader of ${POST}`)
  await page.goto(`${town.url}/kader/`)
  await page.getByLabel('Kode 8 angka').fill('2741 9038')
  await picture(page, 'hp-aktivasi')
  await page.getByLabel('Kode 8 angka').fill(kader.code)
  await button(page, 'Lanjut').click()
  await page.getByRole('heading', { name: 'Buat PIN' }).waitFor()
  for (const digit of PIN.slice(0, 3)) await button(page, digit).click()
  await picture(page, 'hp-pin')
  for (const digit of PIN.slice(3)) await button(page, digit).click()
  await page.getByRole('heading', { name: 'Ketik PIN sekali lagi' }).waitFor()
  for (const digit of PIN) await button(page, digit).click()
  await button(page, 'Mulai').click()
  await button(page, 'Lewati').click()
  await button(page, 'Buka hari ini').waitFor()
  await page.goto(`${town.url}/kader/#/people`)
  await page.locator('.rows .row', { hasText: 'terakhir' }).first().waitFor()
  await page.goto(`${town.url}/kader/#/`)
  await picture(page, 'hp-beranda')
}

async function sessionDay(page: Page): Promise<void> {
  await button(page, 'Buka hari ini').click()
  await page.getByRole('tab', { name: /Belum/ }).waitFor()
  await picture(page, 'hp-hari-buka')
  for (const name of CAME) await button(page, `Catat hadir: ${name}`).click()
  await page.locator('.chips-scroll').first().scrollIntoViewIfNeeded()
  await picture(page, 'hp-hadir')
}

/** One of those who wait: a number that cannot be, then the right one. */
async function oneChild(page: Page, go: Go): Promise<void> {
  await go('/session')
  await page.getByRole('tab', { name: /Menunggu/ }).click()
  await page.locator('.rows .row', { hasText: CAME[1] }).click()
  const weight = page.getByLabel('Berat badan')
  const [low, high] = rangeIn(await page.getByText(/Perkiraan hari ini/).textContent())
  await weight.fill(kilograms((low + high) / 2))
  await page.getByLabel('Panjang atau tinggi badan').focus()
  await picture(page, 'hp-timbang')
  await weight.fill(String(Math.round(low * 10)))
  await button(page, 'Simpan').click()
  await button(page, 'Ukur dan ketik lagi').waitFor()
  await picture(page, 'hp-benarkah')
  await button(page, 'Ukur dan ketik lagi').click()
  await weight.fill(kilograms(low - 0.6))
  await button(page, 'Simpan').click()
  await sure(page.locator('body'), page.getByText('Tersimpan di HP'))
  await page.setViewportSize({ ...PHONE, height: 1000 })
  await picture(page, 'hp-hasil')
  await page.setViewportSize(PHONE)
}

/** *7,3 – 9,5 kg*. */
function rangeIn(text: string | null): readonly [number, number] {
  const [low = 8, high = 9] = (text?.match(/\d+,\d+/g) ?? []).map((part) => Number(part.replace(',', '.')))
  return [low, high]
}

const kilograms = (kg: number): string => kg.toFixed(1).replace('.', ',')

/** Answers doubts as one who has weighed again, until it is saved. */
async function sure(around: Locator, saved: Locator): Promise<void> {
  const yes = around.getByRole('button', { name: /Ya, sudah diukur/ })
  await saved.or(yes).first().waitFor()
  while (!(await saved.first().isVisible())) {
    await yes.click()
    await saved.or(yes).first().waitFor()
  }
}

/** Most of the list in the grid; a few stay away. */
async function grid(page: Page, go: Go): Promise<void> {
  await go('/fill')
  const rows = page.locator('.fill-row:not([hidden])')
  await rows.first().waitFor()
  const count = await rows.count()
  for (let at = 0; at < count; at++) {
    const row = rows.nth(at)
    const box = row.getByLabel(/Berat badan/)
    if (at % 5 === 3 || (await box.count()) === 0) continue
    const [low, high] = rangeIn((await row.locator('.fill-range').allTextContents()).join())
    await box.fill(kilograms(at % 4 === 1 ? low + 0.1 : (low + high) / 2))
    if (at === 5) await picture(page, 'hp-isi-cepat')
    await box.press('Enter')
    await sure(row, row.locator('.fill-value'))
  }
}

/** Nobody should have to wonder about a queue in the pictures. */
async function allSent(page: Page, go: Go): Promise<void> {
  await go('/sending')
  await button(page, /Kirim sekarang/).click()
  await page.getByText('Semua catatan Anda aman di server').waitFor()
}

async function notListed(page: Page, go: Go): Promise<void> {
  await go('/session')
  await page.getByLabel('Cari nama anak atau ibu').fill('Rangga Pradipta')
  await page.getByRole('link', { name: 'Tidak ada di daftar' }).click()
  await page.getByText('Laki-laki', { exact: true }).click()
  await page.getByLabel('Tanggal lahir').fill('12 08 2025')
  await page.getByLabel('Nama ibu').fill('Endang')
  await picture(page, 'hp-tidak-di-daftar')
  await button(page, 'Simpan, lalu timbang').click()
  await page.getByLabel('Berat badan').fill('9,4')
  await button(page, 'Simpan').click()
  await sure(page.locator('body'), page.getByText('Tersimpan di HP'))
}

/** A child that another table has registered too: likely the same, and joined. */
async function writtenTwice(page: Page, go: Go): Promise<void> {
  await go('/session')
  await page.getByLabel('Cari nama anak atau ibu').fill('Rangga Pradipto')
  await page.getByRole('link', { name: 'Tidak ada di daftar' }).click()
  await page.getByText('Laki-laki', { exact: true }).click()
  await page.getByLabel('Tanggal lahir').fill('12 08 2025')
  await page.getByLabel('Nama ibu').fill('Endang')
  await page.getByText('Apakah ini orangnya?').click()
  await button(page, 'Ya, ini orangnya').waitFor()
  await picture(page, 'hp-mirip')
  await button(page, 'Bukan orang yang sama').click()
  await button(page, 'Simpan, lalu timbang').click()
  await page.getByLabel('Berat badan').waitFor()
  await go('/people')
  await page.getByLabel('Cari nama, ibu, atau NIK').fill('Rangga Pradipto')
  await page.locator('.rows .row').first().click()
  await page.getByRole('link', { name: /Gabungkan/ }).click()
  await page.getByLabel('Cari nama, ibu, atau NIK').fill('Rangga Pradipta')
  await page.locator('.rows .row').first().click()
  await button(page, 'Ya, gabungkan').waitFor()
  await picture(page, 'hp-gabungkan')
  await button(page, 'Ya, gabungkan').click()
  await page.getByText(/gabungan dari 2 catatan/).waitFor()
  await allSent(page, go)
}

async function people(page: Page, go: Go): Promise<void> {
  await go('/people')
  await page.getByLabel('Cari nama, ibu, atau NIK').fill('mohamad')
  await picture(page, 'hp-sasaran')
  await page.getByLabel('Cari nama, ibu, atau NIK').fill('arkan')
  await page.locator('.rows .row', { hasText: 'terakhir' }).first().click()
  await page.getByRole('heading', { name: 'Kurva berat badan' }).waitFor()
  await page.setViewportSize({ ...PHONE, height: 1000 })
  await picture(page, 'hp-warga')
  await page.setViewportSize(PHONE)
  await page
    .getByRole('heading', { name: 'Ada yang berubah?' })
    .evaluate((heading) => heading.scrollIntoView())
  await picture(page, 'hp-berubah')
  await page.getByRole('link', { name: 'Pindah' }).click()
  await page.getByText('Pindah ke mana?').waitFor()
  await picture(page, 'hp-pindah')
}

async function endOfDay(page: Page, go: Go): Promise<void> {
  await go('/session')
  await page.getByRole('link', { name: 'Tutup hari buka' }).click()
  for (let count = 0; count < 4; count++) await button(page, 'Tambah Kader perempuan').click()
  await button(page, 'Tambah Tenaga kesehatan perempuan').click()
  await page.getByText(/di daftar kunjungan rumah|Tidak ada yang perlu/).waitFor()
  await picture(page, 'hp-tutup')
  await button(page, 'Tutup hari buka').click()
  await page.getByText('Hari buka sudah ditutup').waitFor()
  await go('/visits')
  await page.locator('.visit').first().waitFor()
  await picture(page, 'hp-kunjungan')
  await go('/recap')
  await page.locator('.recap-words').waitFor()
  await picture(page, 'hp-rekap')
  await button(page, 'Siap dikirim').evaluate((ready) => ready.scrollIntoView({ block: 'center' }))
  await picture(page, 'hp-laporan')
}

async function practice(browser: Browser, town: Town): Promise<void> {
  const context = await takePhone(browser, town)
  const page = await context.newPage()
  await page.goto(`${town.url}/kader/`)
  await button(page, 'Coba dulu tanpa kode').click()
  await page.getByText('Latihan, tidak dikirim').waitFor()
  await button(page, /^Buka/).first().waitFor()
  await picture(page, 'hp-latihan')
  await context.close()
}
