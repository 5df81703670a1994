import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { Uuid } from '@simpul/domain/core'
import { describe, expect, it } from 'vitest'
import { prepareFolder, temporaryFolder } from './parts/prepared-folder.ts'
import { freePort, startServer } from './parts/server-process.ts'
import { type Heard, openTabBrowser, type TabBrowser } from './parts/tab-browser.ts'
import type { Lying } from './parts/tab-page.ts'

const KILLS = 50
/** Every so many kills it is the whole browser. */
const BATTERY = 10
/** The longest that a tab goes on saving before it dies. */
const LIFE_MS = 80

async function unlocked(browser: TabBrowser): Promise<Page> {
  const page = await browser.tab()
  expect(await page.evaluate(() => window.tab.unlock())).toBe('ok')
  return page
}

/** By turns: closed by the person, crashed, and with the whole phone. */
async function die(page: Page, browser: TabBrowser, kill: number): Promise<void> {
  if (kill % BATTERY === BATTERY - 1) return browser.kill()
  if (kill % 2 === 0) return page.close()
  const session = await page.context().newCDPSession(page)
  const crashed = new Promise((resolve) => page.once('crash', resolve))
  session.send('Page.crash').catch(() => undefined)
  await crashed
  await page.close()
}

/** Every tick is there; what is there is whole, there once, numbered without a gap and shown. */
function expectWhole(lying: Lying, ticked: readonly Uuid[]): void {
  const ids = lying.outbox.map(({ id }) => id)
  const stored = new Set(ids)
  expect(ticked.filter((id) => !stored.has(id))).toEqual([])
  expect(stored.size).toBe(ids.length)
  expect([...lying.loose].sort()).toEqual([...ids].sort())
  expect([...lying.shown].sort()).toEqual([...ids].sort())
  expect(lying.outbox.map(({ deviceSeq }) => deviceSeq)).toEqual(ids.map((_, index) => index + 1))
  expect(lying.pen).toBe(ids.length)
}

describe('a tab that is killed while it saves', () => {
  it('has kept every entry whose tick showed, whole and once, fifty times', {
    timeout: 900_000,
  }, async () => {
    const place = await prepareFolder(1)
    const server = await startServer({ ...place, port: await freePort() })
    const disk = await temporaryFolder('tabs')
    const heard: Heard = { saving: false, saves: 0, ticked: [] }
    let browser = await openTabBrowser(disk, server.url, heard)
    const first = await browser.tab()
    const code = place.kader[0]?.code ?? ''
    expect(await first.evaluate((given) => window.tab.activate(given), code)).toBe('ok')
    await first.close()

    let inside = 0
    for (let kill = 0; kill < KILLS; kill++) {
      const page = await unlocked(browser)
      expectWhole(await page.evaluate(() => window.tab.look()), heard.ticked)
      heard.saving = false
      const { saves } = heard
      await page.evaluate(() => window.tab.saveOn())
      while (heard.saves === saves) await pause(1)
      await pause(Math.random() * LIFE_MS)
      if (heard.saving) inside++
      await die(page, browser, kill)
      if (kill % BATTERY === BATTERY - 1) browser = await openTabBrowser(disk, server.url, heard)
    }

    const page = await unlocked(browser)
    const lying = await page.evaluate(() => window.tab.look())
    expectWhole(lying, heard.ticked)
    console.log(
      `${KILLS} kills, ${inside} inside a save; ${heard.ticked.length} entries ticked, ${lying.pen} stored`,
    )
    expect(inside).toBeGreaterThanOrEqual(30)
    expect(await page.evaluate(() => window.tab.send())).toBe(0)
    await browser.context.close()
    await server.stop()
    const lines = await place.look((db) => db.query<{ entry: Uuid }>('select entry from line'))
    expect(lines.map(({ entry }) => entry).sort()).toEqual(lying.outbox.map(({ id }) => id).sort())
  })
})
