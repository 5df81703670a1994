import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { readSheets } from '@simpul/sheets/read'
import {
  activate,
  DESK,
  demo,
  expectAccessible,
  type PhoneInHand,
  signIn,
  takePhone,
  url,
  inOwnTown,
} from './cast.ts'
import { villageList } from './village-list.ts'

const go = (page: Page, place: string) => page.goto(`${url()}/kader/#${place}`)
const SIXTY = 60

/** Types a weight into the box of every row that `wanted` picks, as a kader does: a number, Enter, the next. */
async function fillRows(page: Page, wanted: (row: number, rows: number) => boolean): Promise<number> {
  await go(page, '/fill')
  const rows = page.locator('.fill-row:not([hidden])')
  await rows.first().waitFor()
  const count = await rows.count()
  let filled = 0
  for (let at = 0; at < count; at++) {
    const box = rows.nth(at).getByLabel(/Berat badan/)
    if (!wanted(at, count) || (await box.count()) === 0) continue
    await box.fill(await likelyWeight(rows.nth(at)))
    await box.press('Enter')
    await settled(rows.nth(at))
    filled += 1
  }
  return filled
}

/** The middle of what the row expects; of a child never weighed here, something a child may weigh. */
async function likelyWeight(row: ReturnType<Page['locator']>): Promise<string> {
  const range = await row.locator('.fill-range').allTextContents()
  const [low = 9, high = 9] = (range[0] ?? '').split('–').map((part) => Number(part.trim().replace(',', '.')))
  return ((low + high) / 2 || 9).toFixed(1).replace('.', ',')
}

/** Saved, after answering as one who has weighed again. */
async function settled(row: ReturnType<Page['locator']>): Promise<void> {
  const tick = row.locator('.fill-value')
  const yes = row.getByRole('button', { name: /Ya, sudah diukur/ })
  await expect(tick.or(yes).first()).toBeVisible()
  while (await yes.isVisible()) {
    await yes.click()
    await expect(tick.or(yes).first()).toBeVisible()
  }
}

const LETTERS = ['S', 'K', 'D', 'N', 'T', 'O', 'B'] as const
const DOUBLE = 'Muhammad Arya Sadewa'

/** A birthday so many months back, as a kader types it. */
function months(count: number): string {
  const now = new Date()
  const born = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - count, 12))
  return born.toISOString().slice(0, 10).split('-').reverse().join(' ')
}

interface NewChild {
  readonly name: string
  readonly mother: string
  readonly born: string
  readonly kg: string
  /** Of a guest: where from. */
  readonly guest?: string
}

/** From the list of the day to the result, for a child that is not on it. */
async function registerAndWeigh(page: Page, child: NewChild): Promise<void> {
  await go(page, '/session')
  await page.getByLabel('Cari nama anak atau ibu').fill(child.name)
  await page.getByRole('link', { name: 'Tidak ada di daftar' }).click()
  await expect(page.getByLabel('Nama', { exact: true })).toHaveValue(child.name)
  if (child.guest !== undefined) {
    await page.getByRole('button', { name: 'Tamu dari posyandu lain' }).click()
    await page.getByLabel('Dari posyandu atau desa mana?').fill(child.guest)
  }
  await page.getByText('Laki-laki', { exact: true }).click()
  await page.getByLabel('Tanggal lahir').fill(child.born)
  await page.getByLabel('Nama ibu').fill(child.mother)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Simpan, lalu timbang' }).click()
  await page.getByLabel('Berat badan').fill(child.kg)
  await page.getByRole('button', { name: 'Simpan' }).click()
  await sure(page)
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

async function openChild(page: Page, name: string): Promise<void> {
  await go(page, '/people')
  await page.getByLabel('Cari nama, ibu, atau NIK').fill(name)
  await page
    .locator('.rows .row', { hasText: name.split(' ')[0] ?? name })
    .first()
    .click()
}

async function everythingSent(page: Page): Promise<void> {
  await go(page, '/sending')
  await page.getByRole('button', { name: /Kirim sekarang/ }).click()
  await expect(page.getByText('Semua catatan Anda aman di server')).toBeVisible({ timeout: 60_000 })
}

type Figures = Readonly<Record<(typeof LETTERS)[number], number>>

/** The figures of the post as the desk reads them. */
async function skdnAtDesk(desk: Page, post: string): Promise<Figures> {
  const me = (await (await desk.request.get(`${url()}/api/me`)).json()) as {
    units: { id: string; name: string; kind: string }[]
  }
  const own = await desk.request.get(`${url()}/api/units`)
  const { units } = (await own.json()) as typeof me
  const unit = units.find(({ name, kind }) => kind === 'post' && name === post)
  const month = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 7)
  const answer = await desk.request.get(`${url()}/api/desk/overview?unit=${unit?.id}&month=${month}`)
  const { figures } = (await answer.json()) as { figures: { indicator: string; value: number }[] }
  return pick(
    (letter) => figures.find(({ indicator }) => indicator === `skdn.${letter}`)?.value ?? Number.NaN,
  )
}

/** The same from the file that the phone writes. */
async function skdnInWorkbook(page: Page): Promise<Figures> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Unduh Excel' }).click()
  const file = await (await coming).path()
  const read = await readSheets(new Uint8Array(readFileSync(file)))
  if (!read.ok) throw new Error(read.problem.code)
  const rows = read.value.find(({ name }) => name === 'SKDN')?.rows ?? []
  const header = rows.find((row) => row[0] === 'Bulan') ?? []
  const last = rows.filter((row) => row.some((cell) => typeof cell === 'number')).at(-1) ?? []
  return pick((letter) => Number(last[header.findIndex((cell) => String(cell).endsWith(`: ${letter}`))]))
}

const pick = (read: (letter: keyof Figures) => number): Figures =>
  Object.fromEntries(LETTERS.map((letter) => [letter, read(letter)])) as Figures

inOwnTown()

test('a session day: sixty children, two phones, one without signal all morning', async ({ browser }) => {
  test.setTimeout(480_000)
  const [first, second] = demo().phones
  if (first === undefined || second === undefined) throw new Error('the demo has no phones')
  const post = first.unit.split(',')[0] ?? ''
  const desk = await (await browser.newContext({ viewport: DESK })).newPage()

  await test.step('the village brings in its list', async () => {
    await signIn(desk, 'village_operator')
    await desk.getByRole('button', { name: 'Lainnya' }).click()
    await desk.getByRole('link', { name: 'Impor daftar' }).click()
    const list = {
      name: 'daftar-balita.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(villageList(post, SIXTY, new Date())),
    }
    await desk.locator('input[type=file]').setInputFiles(list)
    await desk.getByRole('button', { name: 'Periksa daftar' }).click()
    await expectAccessible(desk)
    await desk.getByRole('button', { name: 'Impor sekarang' }).click({ timeout: 60_000 })
    await expect(desk.getByText(/baris diambil dan tercatat/)).toBeVisible({ timeout: 60_000 })
    await expectAccessible(desk)
  })

  const one: PhoneInHand = await takePhone()
  const two: PhoneInHand = await takePhone()
  await activate(one, first.code)
  await activate(two, second.code)

  await test.step('one phone loses its signal; both open the day', async () => {
    await one.context.setOffline(true)
    for (const phone of [one, two]) await phone.page.getByRole('button', { name: /^Buka/ }).first().click()
    for (const phone of [one, two]) await expect(phone.page.getByRole('tab', { name: /Belum/ })).toBeVisible()
    await expectAccessible(one.page)
  })

  await test.step('sixty children in two grids', async () => {
    const above = await fillRows(one.page, (row) => row < 31)
    await expectAccessible(one.page)
    const below = await fillRows(two.page, (row) => row >= 31)
    expect(above + below).toBeGreaterThanOrEqual(SIXTY)
  })

  await test.step('three walk-ins: not on the list, weighed all the same', async () => {
    await registerAndWeigh(two.page, {
      name: 'Rangga Pradipta',
      mother: 'Endang',
      born: months(14),
      kg: '9,6',
    })
    await registerAndWeigh(two.page, {
      name: 'Citra Maheswari',
      mother: 'Juminten',
      born: months(26),
      kg: '11,4',
    })
    await registerAndWeigh(two.page, { name: DOUBLE, mother: 'Wagiyem', born: months(9), kg: '8,1' })
  })

  await test.step('a guest, and a child that another table has registered too, without signal', async () => {
    await registerAndWeigh(one.page, {
      name: 'Ayunda Paramita',
      mother: 'Sri',
      born: months(20),
      kg: '10,2',
      guest: 'Desa sebelah',
    })
    await registerAndWeigh(one.page, {
      name: 'Moch. Arya Sadewo',
      mother: 'Wagiyem',
      born: months(9),
      kg: '8,1',
    })
  })

  await test.step('a weight is corrected with a reason', async () => {
    await openChild(two.page, 'Citra Maheswari')
    await two.page.locator('.rows .row', { hasText: 'kg' }).first().click()
    await two.page.getByRole('button', { name: 'Perbaiki' }).click()
    await two.page.getByLabel('Berat badan').fill('11,9')
    await two.page.getByLabel('Alasan perbaikan').fill('salah baca jarum')
    await two.page.getByRole('button', { name: 'Simpan' }).click()
    await sure(two.page)
  })

  await test.step('the signal comes back, and both phones have everything', async () => {
    await one.context.setOffline(false)
    for (const phone of [one, two, one]) await everythingSent(phone.page)
  })

  await test.step('the child on record twice is one again', async () => {
    await go(two.page, '/people')
    await two.page.getByLabel('Cari nama, ibu, atau NIK').fill('Arya Sade')
    await expect(two.page.locator('.rows .row')).toHaveCount(2)
    await two.page.locator('.rows .row').first().click()
    await two.page.getByRole('link', { name: /Gabungkan/ }).click()
    await two.page.locator('.rows .row', { hasText: /Arya/ }).first().click()
    await expectAccessible(two.page)
    await two.page.getByRole('button', { name: 'Ya, gabungkan' }).click()
    await expect(two.page.getByText(/gabungan dari 2 catatan/)).toBeVisible()
    await everythingSent(two.page)
    await everythingSent(one.page)
  })

  await test.step('the day is closed, and whoever did not come is on the visit list', async () => {
    await go(one.page, '/session')
    await one.page.getByRole('link', { name: 'Tutup hari buka' }).click()
    await expectAccessible(one.page)
    await one.page
      .getByRole('button', { name: /Tambah .*kader/i })
      .first()
      .click()
    await one.page.getByRole('button', { name: 'Tutup hari buka' }).click()
    await expect(one.page.getByText('Hari buka sudah ditutup')).toBeVisible()
    await go(one.page, '/visits')
    await expectAccessible(one.page)
    for (const phone of [one, two]) await everythingSent(phone.page)
  })

  await test.step('the report is the same on both phones, at the desk and in the workbook', async () => {
    const said: string[] = []
    for (const phone of [one, two]) {
      await go(phone.page, '/recap')
      await expect(phone.page.locator('.recap-words')).toContainText('kader 1')
      said.push((await phone.page.locator('.recap-words').textContent()) ?? '')
      await expectAccessible(phone.page)
    }
    expect(said[1]).toBe(said[0])
    const figures = await skdnAtDesk(desk, post)
    expect(await skdnInWorkbook(one.page)).toEqual(figures)
    for (const letter of LETTERS)
      expect(said[0]).toMatch(new RegExp(`\\b${letter}\\D{0,4}${figures[letter]}\\b`))
  })

  for (const phone of [one, two]) await phone.context.close()
})
