import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import {
  type BrowserContext,
  chromium,
  expect,
  type Page,
  type PlaywrightTestConfig,
  test,
} from '@playwright/test'
import config from './playwright.config.ts'
import serve from './serve.ts'

interface Demo {
  readonly password: string
  readonly desks: readonly { readonly username: string; readonly role: string; readonly unit: string }[]
  readonly phones: readonly {
    readonly name: string
    readonly unit: string
    readonly sector: string
    readonly code: string
  }[]
}

export const url = (): string => process.env.SIMPUL_WALK_URL ?? ''
export const demo = (): Demo => JSON.parse(process.env.SIMPUL_WALK_DEMO ?? '{}') as Demo

export const PHONE = { width: 360, height: 740 }
export const DESK = { width: 1366, height: 768 }
export const PIN = '274913'

/** A phone with a disk of its own: closing the context is switching the phone off. */
export interface PhoneInHand {
  readonly context: BrowserContext
  readonly page: Page
  /** Off and on again: a new browser process on the same disk. */
  readonly reboot: (offline: boolean) => Promise<PhoneInHand>
}

/** A server and a made-up town of its own for the walks of a file: a code opens one phone only, also when it is tried again. */
export function inOwnTown(): void {
  let stop: (() => Promise<void>) | undefined
  test.beforeAll(async () => {
    stop = await serve()
  })
  test.afterAll(() => stop?.())
}

const launch = (config as PlaywrightTestConfig).use?.launchOptions ?? {}

export async function takePhone(folder = mkdtempSync(join(tmpdir(), 'simpul-phone-'))): Promise<PhoneInHand> {
  const context = await chromium.launchPersistentContext(folder, { ...launch, viewport: PHONE })
  const page = context.pages()[0] ?? (await context.newPage())
  page.on('pageerror', (error) => {
    throw new Error(`the phone page failed: ${error.message}`)
  })
  return {
    context,
    page,
    reboot: async (offline) => {
      await context.close()
      const again = await takePhone(folder)
      await again.context.setOffline(offline)
      await again.page.goto(`${url()}/kader/`)
      return again
    },
  }
}

/** Types the PIN on the pad of the screen. */
export async function typePin(page: Page, pin = PIN): Promise<void> {
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click()
}

/** Activates with the code of a health kader until the home screen shows and children can be judged. */
export async function activate(phone: PhoneInHand, code: string): Promise<void> {
  // Without its history no child could be judged: the list has to show earlier weights.
  await activateAny(phone, code, 'terakhir')
}

/** Activates with a code until the home screen shows and the list of people has arrived. */
export async function activateAny({ page }: PhoneInHand, code: string, inList = ''): Promise<void> {
  await page.goto(`${url()}/kader/#kode=${code}`)
  await page.getByRole('heading', { name: 'Buat PIN' }).waitFor()
  await typePin(page)
  await page.getByRole('heading', { name: 'Ketik PIN sekali lagi' }).waitFor()
  await typePin(page)
  await page.getByRole('button', { name: 'Mulai', exact: true }).click({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Lewati' }).click()
  await expect(page.getByRole('link', { name: 'Kunjungan keluarga' })).toBeVisible()
  await page.goto(`${url()}/kader/#/people`)
  await expect(page.locator('.rows .row', { hasText: inList }).first()).toBeVisible()
  await page.goto(`${url()}/kader/#/`)
  await expect(page.getByRole('link', { name: 'Kunjungan keluarga' })).toBeVisible()
  // From here on the app has to start without signal.
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
}

/**
 * No serious fault for people who see, hear or move differently. On a phone also: nothing to press is too small, asked of
 * the whole page at once, for what lies half under a bar now is free once it is scrolled to.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const size = page.viewportSize() ?? PHONE
  const isPhone = size.width <= PHONE.width
  if (isPhone) await page.setViewportSize({ ...size, height: await wholeHeight(page) })
  const axe = new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: isPhone } } })
  const { violations } = await axe.analyze()
  if (isPhone) await page.setViewportSize(size)
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

const wholeHeight = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollHeight)

/** Whoever has this role in the demo, at the desk. */
export async function signIn(page: Page, role: string): Promise<void> {
  const desk = demo().desks.find((one) => one.role === role)
  if (desk === undefined) throw new Error(`nobody in the demo is ${role}`)
  await signInAs(page, desk.username)
}

/** Everybody of the made-up district has the same password. */
export async function signInAs(page: Page, username: string): Promise<void> {
  await page.goto(`${url()}/meja/`)
  await page.getByLabel('Nama pengguna').fill(username)
  await page.getByLabel('Kata sandi').fill(demo().password)
  await page.getByRole('button', { name: 'Masuk' }).click()
}
