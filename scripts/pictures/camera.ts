import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { root } from '../run.mjs'
import type { Town } from './town.ts'

const FOLDER = join(root, 'docs/guides/images')
/** What somebody on a village connection will wait for. */
const MOST_BYTES = 60_000
export const PHONE = { width: 360, height: 740 }
const QUALITIES = [82, 70, 55]

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    ...(process.env.CHROME_PATH === undefined ? {} : { executablePath: process.env.CHROME_PATH }),
    args: ['--no-sandbox', '--disable-gpu'],
  })

/** A kader's phone, drawn a little sharper than its 360 points. */
export const takePhone = (browser: Browser, town: Town): Promise<BrowserContext> =>
  open(browser, town, { viewport: PHONE, deviceScaleFactor: 1.5, hasTouch: true })

/** The screen of an old laptop. */
export const takeDesk = (browser: Browser, town: Town): Promise<BrowserContext> =>
  open(browser, town, { viewport: { width: 1366, height: 768 } })

/** Its clock says what the town's says; it holds no app from an earlier run. */
async function open(
  browser: Browser,
  town: Town,
  screen: Parameters<Browser['newContext']>[0],
): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...screen,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(60_000)
  await context.clock.install({ time: town.now() })
  return context
}

let total = 0

/** One picture of what the window shows now. Small: WebP, as good as the limit allows. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  await still(page)
  const camera = await page.context().newCDPSession(page)
  for (const quality of QUALITIES) {
    const shot = await camera.send('Page.captureScreenshot', { format: 'webp', quality })
    const bytes = Buffer.from(shot.data, 'base64')
    if (bytes.length > MOST_BYTES) continue
    writeFileSync(join(FOLDER, `${name}.webp`), bytes)
    total += bytes.length
    console.log(`${name} ${Math.round(bytes.length / 1000)} kB, ${Math.round(total / 1000)} kB so far`)
    await camera.detach()
    return
  }
  throw new Error(`the picture ${name} is larger than ${MOST_BYTES} bytes`)
}

/** Letters are there, nothing is drawn any more and no cursor blinks. */
async function still(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    document.body.style.caretColor = 'transparent'
  })
  await page.waitForTimeout(700)
}
