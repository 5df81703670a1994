import type { CDPSession, Page } from '@playwright/test'
import { atMost, type Measured, median } from './measure.ts'
import { openPhonePage, type PhonePage } from './phone-page/browser.ts'

const THROTTLE = 6
const MOST_WIRE_MB = 0.8
const MOST_STORED_MB = 25
const MOST_HEAP_MB = 120

/** What a phone has to load before it can start; the same files over a line of 400 kbit/s are the limit it is felt by. */
export async function firstLoadBench(): Promise<Measured[]> {
  const { href } = new URL('../scripts/check-sizes.mjs', import.meta.url)
  const { firstLoadKb } = (await import(href)) as { firstLoadKb: (app: string) => number }
  const kb = firstLoadKb('phone')
  const seconds = (kb * 8) / 400
  return [
    atMost('phone-first-load-kb', kb, 'kB', 100, `gzipped scripts; ${seconds.toFixed(1)} s at 400 kbit/s`),
  ]
}

/** The store of the phone in Chromium, CPU throttled: takes a post in, starts cold, saves weighings. */
export async function phoneBench(): Promise<Measured[]> {
  const page = await openPhonePage({ throttle: THROTTLE })
  try {
    const takenIn = await takeIn(page)
    page.line.slow = false
    return [await coldStart(page), await save(page), await find(page), takenIn]
  } finally {
    page.close()
  }
}

async function takeIn(page: PhonePage): Promise<Measured> {
  page.line.cutAt = [page.wireBytes * 0.3, page.wireBytes * 0.7]
  return page.inBrowser(async (tab, cdp) => {
    const spun = await spinOf(tab)
    const { result, cpu } = await cpuOf(cdp, () =>
      call<{ usable: number; complete: number }>(tab, 'takeIn()'),
    )
    const { bytes } = await call<{ bytes: number }>(tab, 'stored()')
    const wireMb = page.wireBytes / 1e6
    const storedMb = bytes / 1e6
    const line = atMost(
      'phone-take-in',
      result.usable / 1000,
      's',
      20,
      `${page.entries} entries at 400 kbit/s, cut twice: the line alone needs ${(wireMb * 20).toFixed(1)} s; complete after ${(result.complete / 1000).toFixed(1)} s, CPU ${(cpu / 1000).toFixed(1)} s; ${wireMb.toFixed(2)} MB on the wire of ${MOST_WIRE_MB}, ${storedMb.toFixed(1)} MB stored of ${MOST_STORED_MB}; ${spun}`,
    )
    return { ...line, ok: line.ok && wireMb <= MOST_WIRE_MB && storedMb <= MOST_STORED_MB }
  })
}

/** The middle one of three browsers started afresh: from the PIN to the list of the day. */
async function coldStart(page: PhonePage): Promise<Measured> {
  const starts: { ms: number; cpu: number; heapMb: number; people: number; spun: string }[] = []
  for (let n = 0; n < 3; n++) {
    const start = await page.inBrowser(async (tab, cdp) => {
      const spun = await spinOf(tab)
      const { result, cpu } = await cpuOf(cdp, () =>
        call<{ unlock: number; people: number }>(tab, 'unlock()'),
      )
      const { usedSize } = await cdp.send('Runtime.getHeapUsage')
      return { ms: result.unlock, cpu, heapMb: usedSize / 1e6, people: result.people, spun }
    })
    starts.push(start)
  }
  const [, middle] = starts.sort((a, b) => a.ms - b.ms)
  if (middle === undefined) throw new Error('nothing was measured')
  const line = atMost(
    'phone-cold-start',
    middle.ms,
    'ms',
    1500,
    `PIN to a list of ${middle.people} people without a line, ${THROTTLE}x slower CPU, middle of 3: CPU ${middle.cpu.toFixed(0)} ms; heap ${middle.heapMb.toFixed(0)} MB of ${MOST_HEAP_MB}; ${middle.spun}`,
  )
  return { ...line, ok: line.ok && middle.heapMb <= MOST_HEAP_MB }
}

async function save(page: PhonePage): Promise<Measured> {
  return page.inBrowser(async (tab, cdp) => {
    await call(tab, 'unlock()')
    const spun = await spinOf(tab)
    const weighed = await cpuOf(cdp, () => call<number[]>(tab, 'weigh(30)'))
    const came = await call<number[]>(tab, 'checkIn(30)')
    return atMost(
      'phone-save',
      median(weighed.result),
      'ms',
      50,
      `median of 30 weighings with z-score and advice, sealed, strictly durable; CPU ${(weighed.cpu / 30).toFixed(0)} ms each, slowest ${Math.max(...weighed.result).toFixed(0)} ms; a check-in, which judges nothing, ${median(came).toFixed(0)} ms; ${spun}`,
    )
  })
}

/** Names in another spelling, with a title, a mother's, an RT, the tail of a NIK, and what nobody is called. */
async function find(page: PhonePage): Promise<Measured> {
  return page.inBrowser(async (tab) => {
    await call(tab, 'unlock()')
    const spun = await spinOf(tab)
    const found = await call<{ times: number[]; people: number; hits: number }>(tab, 'find()')
    const line = atMost(
      'phone-search',
      Math.max(...found.times),
      'ms',
      50,
      `slowest of ${found.times.length} searches of ${found.people} people, ${THROTTLE}x slower CPU; median ${median(found.times).toFixed(1)} ms, ${found.hits} of them found somebody; ${spun}`,
    )
    return { ...line, ok: line.ok && found.hits > 0 }
  })
}

const call = <T = unknown>(tab: Page, what: string): Promise<T> => tab.evaluate(`globalThis.bench.${what}`)

const spinOf = async (tab: Page): Promise<string> =>
  `20 million steps of arithmetic in this page took ${(await call<number>(tab, 'spin()')).toFixed(0)} ms`

/** CPU milliseconds of the page's own thread, throttled: what others do on the machine does not count. */
async function cpuOf<T>(cdp: CDPSession, work: () => Promise<T>): Promise<{ result: T; cpu: number }> {
  const read = async (): Promise<number> => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0) * 1000
  }
  await cdp.send('Performance.enable')
  const before = await read()
  const result = await work()
  return { result, cpu: (await read()) - before }
}
