// Measures the store in Debian's Chromium: node --import tsx packages/phone/sync/testing/bench/measure.mjs

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { encodeColumns } from '@simpul/domain/core'
import { build } from 'esbuild'
import { postOfTwoYears } from './post-of-two-years.ts'

const THROTTLE = Number(process.env.THROTTLE ?? 6)
const folder = mkdtempSync(join(tmpdir(), 'phone-bench-'))

await build({
  entryPoints: [join(import.meta.dirname, 'bench-page.ts')],
  outdir: folder,
  bundle: true,
  splitting: true,
  minify: process.env.PROFILE === undefined,
  format: 'esm',
  target: 'chrome106',
  define: { 'import.meta.env': '{}' },
  logLevel: 'error',
})

const lanes = postOfTwoYears(1000)
const packed = new Map(
  [...lanes].map(([lane, entries]) => [lane, gzipSync(encodeColumns(entries), { level: 9 })]),
)
const count = [...lanes.values()].reduce((sum, entries) => sum + entries.length, 0)
const wire = [...packed.values()].reduce((sum, bytes) => sum + bytes.length, 0)
console.log(`${count} entries, ${(wire / 1e6).toFixed(2)} MB on the wire`)

let cutAt = []
let sent = 0
const server = createServer((request, response) => {
  const path = decodeURIComponent(request.url ?? '/')
  const lane = path.split('/').at(-1) ?? ''
  if (path.startsWith('/api/sync/snapshot/')) return snapshot(request, response, packed.get(lane))
  if (path === '/')
    return response
      .setHeader('content-type', 'text/html')
      .end('<script type=module src=/bench-page.js></script>')
  try {
    response.setHeader('content-type', 'text/javascript').end(readFileSync(join(folder, path)))
  } catch {
    response.writeHead(404).end()
  }
})

/** With byte ranges, at 400 kbit/s when asked, cutting the line where told. */
async function snapshot(request, response, bytes) {
  if (bytes === undefined) return response.writeHead(404).end()
  const from = Number(/\d+/.exec(request.headers.range ?? '')?.[0] ?? 0)
  response.writeHead(from === 0 ? 200 : 206, {
    ...{ etag: '"bench"', 'content-length': bytes.length - from, 'simpul-up-to': '999999' },
    ...(from === 0 ? {} : { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` }),
  })
  for (let at = from; at < bytes.length; at += 5000) {
    if (cutAt.length > 0 && sent >= cutAt[0]) {
      cutAt.shift()
      return response.destroy()
    }
    const piece = bytes.subarray(at, at + 5000)
    response.write(piece)
    sent += piece.length
    if (slow) await new Promise((resolve) => setTimeout(resolve, 100))
  }
  response.end()
}

let slow = true
await new Promise((resolve) => server.listen(0, resolve))
const origin = `http://localhost:${server.address().port}/`
const profile = mkdtempSync(join(tmpdir(), 'phone-profile-'))
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A browser process of its own: cold. */
async function inBrowser(work) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium',
    headless: true,
    args: flags,
  })
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    page.on('console', (message) => console.log('page:', message.text()))
    page.on('pageerror', (error) => console.log('page error:', error.message))
    const cdp = await context.newCDPSession(page)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE })
    await page.goto(origin)
    await page.waitForFunction(() => globalThis.bench !== undefined)
    console.log('spin', round(await page.evaluate(() => globalThis.bench.spin())), 'ms')
    return await work(page, cdp)
  } finally {
    await context.close()
  }
}

/** With PROFILE=take-in or PROFILE=weigh: where the time went. */
async function profiled(name, cdp, work) {
  if (process.env.PROFILE !== name) return work()
  await cdp.send('Profiler.enable')
  await cdp.send('Profiler.start')
  const result = await work()
  const { profile: cpu } = await cdp.send('Profiler.stop')
  const spent = new Map()
  const byId = new Map(cpu.nodes.map((node) => [node.id, node]))
  cpu.samples.forEach((id, index) => {
    const { functionName, url, lineNumber, columnNumber } = byId.get(id).callFrame
    const key = `${functionName || '(anonymous)'} ${url.split('/').at(-1)}:${lineNumber}:${columnNumber}`
    spent.set(key, (spent.get(key) ?? 0) + cpu.timeDeltas[index] / 1000)
  })
  const parent = new Map(cpu.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])))
  const within = new Map()
  cpu.samples.forEach((id, index) => {
    const names = new Set()
    for (let at = id; at !== undefined; at = parent.get(at)) names.add(byId.get(at).callFrame.functionName)
    for (const name of names) within.set(name, (within.get(name) ?? 0) + cpu.timeDeltas[index] / 1000)
  })
  console.log('with what they call:')
  for (const [key, ms] of [...within].sort((a, b) => b[1] - a[1]).slice(0, 60)) console.log(round(ms), key)
  console.log('by themselves:')
  for (const [key, ms] of [...spent].sort((a, b) => b[1] - a[1]).slice(0, 25)) console.log(round(ms), key)
  return result
}

const round = (ms) => Math.round(ms * 10) / 10
const spread = (times) => {
  const sorted = [...times].sort((a, b) => a - b)
  return `median ${round(sorted[Math.floor(sorted.length / 2)])} ms, worst ${round(sorted.at(-1))} ms`
}

/** CPU milliseconds of the page's own thread, throttled: what others do on the machine does not count. */
async function cpuOf(cdp, work) {
  const read = async () =>
    (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ThreadTime').value * 1000
  await cdp.send('Performance.enable')
  const before = await read()
  const result = await work()
  return { result, cpu: round((await read()) - before) }
}

try {
  cutAt = [wire * 0.3, wire * 0.7]
  await inBrowser(async (page, cdp) => {
    const { result: taken, cpu } = await cpuOf(cdp, () =>
      profiled('take-in', cdp, () => page.evaluate(() => globalThis.bench.takeIn())),
    )
    console.log(
      `take in at 400 kbit/s, cut twice: usable ${round(taken.usable)} ms, complete ${round(taken.complete)} ms, cpu ${cpu} ms`,
    )
    if (process.env.VERBOSE) console.log(taken.steps.join('\n'))
    console.log('stored', await page.evaluate(() => globalThis.bench.stored()))
    const tidy = await cpuOf(cdp, () => page.evaluate(() => globalThis.bench.tidy()))
    console.log(`tidy ${round(tidy.result)} ms, cpu ${tidy.cpu} ms`)
  })
  slow = false
  for (let n = 0; n < 3; n++) {
    await inBrowser(async (page, cdp) => {
      const { result, cpu } = await cpuOf(cdp, () => page.evaluate(() => globalThis.bench.unlock()))
      const { usedSize } = await cdp.send('Runtime.getHeapUsage')
      console.log(
        `cold start: users ${round(result.users)} ms, PIN to list ${round(result.unlock)} ms, cpu ${cpu} ms, ${result.people} people, heap ${Math.round(usedSize / 1e6)} MB`,
      )
    })
  }
  await inBrowser(async (page, cdp) => {
    await page.evaluate(() => globalThis.bench.unlock())
    const weighed = await cpuOf(cdp, () =>
      profiled('weigh', cdp, () => page.evaluate(() => globalThis.bench.weigh(30))),
    )
    console.log('save a weighing:', spread(weighed.result), `cpu each ${round(weighed.cpu / 30)}`)
    const came = await cpuOf(cdp, () => page.evaluate(() => globalThis.bench.checkIn(30)))
    console.log('check in:', spread(came.result), `cpu each ${round(came.cpu / 30)}`)
    console.log('search 3,000:', spread(await page.evaluate(() => globalThis.bench.find())))
    const tallied = await cpuOf(cdp, () => page.evaluate(() => globalThis.bench.tally()))
    console.log(`tallies of two months: ${tallied.result.map(round).join(', ')} ms, cpu ${tallied.cpu} ms`)
    const { usedSize } = await cdp.send('Runtime.getHeapUsage')
    console.log(`heap ${Math.round(usedSize / 1e6)} MB`)
  })
  await inBrowser(async (page, cdp) => {
    const { result, cpu } = await cpuOf(cdp, () => page.evaluate(() => globalThis.bench.unlock()))
    console.log(`cold start with 60 unsent: PIN to list ${round(result.unlock)} ms, cpu ${cpu} ms`)
  })
} finally {
  server.close()
  rmSync(folder, { recursive: true })
  rmSync(profile, { recursive: true, force: true })
}
