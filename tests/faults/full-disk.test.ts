import { setTimeout as pause } from 'node:timers/promises'
import type { CDPSession, Page } from '@playwright/test'
import { describe, expect, it } from 'vitest'
import { prepareFolder, temporaryFolder } from './parts/prepared-folder.ts'
import { freePort, startServer } from './parts/server-process.ts'
import { type Heard, openTabBrowser } from './parts/tab-browser.ts'

/** The least that a browser leaves to itself beside what it stores. */
const MARGIN = 64 * 1024

/** A browser goes by the room that it saw last for half a minute, or until nobody has the database open. */
const FORGETS_MS = 32_000
const CLOSES_MS = 5_000

/** What the browser lets this address store, from now on. */
async function giveRoom(session: CDPSession, origin: string, quotaSize?: number): Promise<void> {
  await session.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(quotaSize === undefined ? {} : { quotaSize }),
  })
}

const usageOf = async (session: CDPSession, origin: string): Promise<number> =>
  (await session.send('Storage.getUsageAndQuota', { origin })).usage

const saveOnce = (page: Page) => page.evaluate(() => window.tab.saveOnce())
const look = (page: Page) => page.evaluate(() => window.tab.look())

/* The order in which room is made, step by step, is told in packages/phone/db/room.test.ts; here the browser is real. */
describe('a phone whose disk is full', () => {
  it('opens, gives up its reserve and saves, then says plainly that it cannot, and has lost nothing', async () => {
    const place = await prepareFolder(1)
    const server = await startServer({ ...place, port: await freePort() })
    const heard: Heard = { saving: false, saves: 0, ticked: [] }
    const browser = await openTabBrowser(await temporaryFolder('disk'), server.url, heard)
    let page = await browser.tab()
    expect(await page.evaluate((code) => window.tab.activate(code), place.kader[0]?.code ?? '')).toBe('ok')
    expect(await saveOnce(page)).toBe('ok')
    await page.evaluate(() => window.tab.fillBallast())
    expect((await look(page)).ballast).toBe(true)

    const watch = await browser.tab()
    const session = await browser.context.newCDPSession(watch)
    const usage = await usageOf(session, server.url)
    expect(usage).toBeGreaterThan(5 * 1024 * 1024)
    await page.close()
    await giveRoom(session, server.url, usage - MARGIN)
    await pause(CLOSES_MS)
    page = await browser.tab()
    expect(await page.evaluate(() => window.tab.unlock())).toBe('ok')
    expect(await saveOnce(page)).toBe('ok')
    expect((await look(page)).ballast).toBe(false)

    await giveRoom(session, server.url, 1)
    await pause(FORGETS_MS)
    expect(await saveOnce(page)).toBe('disk-full')
    expect(await saveOnce(page)).toBe('disk-full')
    const full = await look(page)
    expect(full.outbox.map(({ id }) => id).sort()).toEqual([...heard.ticked].sort())

    await giveRoom(session, server.url)
    await pause(FORGETS_MS)
    expect(await saveOnce(page)).toBe('ok')
    const after = await look(page)
    expect(after.outbox.map(({ id }) => id).sort()).toEqual([...heard.ticked].sort())
    expect(after.outbox.map(({ deviceSeq }) => deviceSeq)).toEqual(after.outbox.map((_, index) => index + 1))
    expect([...after.shown].sort()).toEqual([...heard.ticked].sort())
    expect(await page.evaluate(() => window.tab.send())).toBe(0)
    await browser.context.close()
    await server.stop()
    console.log(`${usage} bytes in use; ${heard.ticked.length} entries ticked, all at the server`)
  })
})
