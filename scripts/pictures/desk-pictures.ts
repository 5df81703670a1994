import type { Browser, Page } from '@playwright/test'
import type { Me, Overview, PostsAnswer, ReportsAnswer } from '@simpul/domain/wire'
import { picture, takeDesk } from './camera.ts'
import { officeList } from './office-list.ts'
import { FIRST_MONTH, MONTH, type Town } from './town.ts'

/** The same town from the desks of a kelurahan and of its kecamatan. */
export async function deskPictures(browser: Browser, town: Town): Promise<void> {
  const at = desksOf(browser, town)
  await at('tp.kec.metro-pusat', wholeTown)
  for (const place of VILLAGES) await at(`operator.${place}`, sendReports)
  await at('tp.kec.metro-pusat', kecamatan)
  await at('operator.metro', operator)
  await at('bidan.metro', midwife)
  await at('tp.metro', village)
}

const VILLAGES = ['metro', 'imopuro', 'yosomulyo', 'hadimulyo-barat', 'hadimulyo-timur']

type Story = (page: Page) => Promise<void>
type Desk = (username: string, story: Story) => Promise<void>

/** One user at a screen of their own. */
const desksOf =
  (browser: Browser, town: Town): Desk =>
  async (username, story) => {
    const context = await takeDesk(browser, town)
    const page = await context.newPage()
    await page.goto(`${town.url}/meja/`)
    await page.getByLabel('Nama pengguna').fill(username)
    await page.getByLabel('Kata sandi').fill(town.demo.password)
    await page.getByRole('button', { name: 'Masuk' }).click()
    await page.locator('.tiles').first().waitFor()
    await story(page)
    await context.close()
  }

/** Asks the server with the rights of whoever is signed in on the page. */
function ask<T>(page: Page, path: string, body?: unknown): Promise<T> {
  return page.evaluate(
    async ([where, sent]) => {
      const headers = { 'content-type': 'application/json' }
      const post = { method: 'POST', headers, body: sent ?? null }
      return (await fetch(`/api/${where}`, sent === undefined ? {} : post)).json()
    },
    [path, body === undefined ? undefined : JSON.stringify(body)] as const,
  )
}

const ownUnit = async (page: Page): Promise<string> => (await ask<Me>(page, 'me')).assignments[0]?.unit ?? ''

/** Waits until all months of the kecamatan are in: the older ones fill in behind. */
async function wholeTown(page: Page): Promise<void> {
  const unit = await ownUnit(page)
  for (;;) {
    const { trend } = await ask<Overview>(page, `desk/overview?unit=${unit}&month=${MONTH}`)
    const first = trend.find(({ indicator, month }) => indicator === 'skdn.D' && month === FIRST_MONTH)
    if ((first?.value ?? 0) > 0) return
    await page.waitForTimeout(3000)
  }
}

/** Most posts that have closed their day have sent their report by now. */
async function sendReports(page: Page): Promise<void> {
  const unit = await ownUnit(page)
  const { posts } = await ask<PostsAnswer>(page, `desk/posts?unit=${unit}&month=${MONTH}`)
  const closed = new Set(posts.filter((post) => post.closed).map(({ id }) => id))
  const { reports } = await ask<ReportsAnswer>(page, `desk/reports?unit=${unit}&month=${MONTH}`)
  for (const report of reports.filter((one) => closed.has(one.unit.id)).slice(1)) {
    if (!report.moves.includes('sent')) continue
    await ask(page, 'desk/report', { unit: report.unit.id, month: MONTH, to: 'sent', step: report.step })
  }
}

async function kecamatan(page: Page): Promise<void> {
  await picture(page, 'meja-ringkasan')
  await page.locator('.more-pages').getByText('Posyandu', { exact: true }).click()
  await page.locator('table.posts').waitFor()
  await picture(page, 'meja-posyandu')
  await page.goBack()
  await page.locator('.more-pages').getByText('Bandingkan').click()
  const areas = page.getByRole('heading', { name: 'Wilayah dengan wilayah' })
  await areas.waitFor()
  await areas.evaluate((heading) => heading.scrollIntoView())
  await picture(page, 'meja-bandingkan')
}

async function operator(page: Page): Promise<void> {
  await officialTarget(page)
  await bringList(page)
  await page.getByRole('button', { name: 'Lainnya' }).click()
  await page.getByRole('link', { name: 'Data ganda' }).click()
  await page.getByRole('button', { name: 'Gabungkan' }).first().waitFor()
  await picture(page, 'meja-data-ganda')
}

async function officialTarget(page: Page): Promise<void> {
  await page.getByRole('button', { name: /(Isi|Ubah) sasaran resmi/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Balita').fill('176')
  await dialog.getByLabel(/Sumber/).fill('Pusdatin 2026')
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await dialog.waitFor({ state: 'hidden' })
  const target = page.getByRole('columnheader', { name: 'Terdaftar dan sasaran resmi' })
  await target.waitFor()
  await target.evaluate((heading) => heading.scrollIntoView({ block: 'center' }))
  await picture(page, 'meja-sasaran-resmi')
}

async function bringList(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lainnya' }).click()
  await page.getByRole('link', { name: 'Impor daftar' }).click()
  await page.locator('input[type=file]').setInputFiles({
    name: 'daftar-balita-metro.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(officeList()),
  })
  await page.getByRole('button', { name: 'Periksa daftar' }).click()
  await page.getByRole('button', { name: 'Impor sekarang' }).waitFor()
  await picture(page, 'meja-impor')
}

async function midwife(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Tindak lanjut' }).click()
  await page.getByRole('button', { name: 'Sudah saya lihat' }).first().waitFor()
  await picture(page, 'meja-tindak-lanjut')
}

async function village(page: Page): Promise<void> {
  await page.locator('.more-pages').getByText('Lembar musyawarah').click()
  await page.getByText('Yang diputuskan').waitFor()
  await picture(page, 'meja-musyawarah')
}
