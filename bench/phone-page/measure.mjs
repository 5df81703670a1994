// Prints all the phone measurements, and where the time goes: node --import tsx bench/phone-page/measure.mjs

import { openPhonePage } from './browser.ts'

const phonePage = await openPhonePage({
  throttle: Number(process.env.THROTTLE ?? 6),
  minify: process.env.PROFILE === undefined,
})
console.log(`${phonePage.entries} entries, ${(phonePage.wireBytes / 1e6).toFixed(2)} MB on the wire`)

/** A browser process of its own: cold. */
const inBrowser = (work) =>
  phonePage.inBrowser(async (page, cdp) => {
    page.on('console', (message) => console.log('page:', message.text()))
    console.log('spin', round(await page.evaluate(() => globalThis.bench.spin())), 'ms')
    return await work(page, cdp)
  })

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
  phonePage.line.cutAt = [phonePage.wireBytes * 0.3, phonePage.wireBytes * 0.7]
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
  phonePage.line.slow = false
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
    console.log('search 3,000:', spread((await page.evaluate(() => globalThis.bench.find())).times))
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
  phonePage.close()
}
