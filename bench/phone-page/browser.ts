import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type CDPSession, chromium, type Page } from '@playwright/test'
import { encodeColumns } from '@simpul/domain/core'
import { build } from 'esbuild'
import { postOfTwoYears } from './post-of-two-years.ts'

/** The line of the server played here: pieces of 5,000 bytes ten times a second are 400 kbit/s. */
const PIECE_BYTES = 5000
const PIECE_MS = 100

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface PhonePageOptions {
  /** How many times slower than this machine the phone is. */
  readonly throttle: number
  readonly minify?: boolean
}

/** The store of the phone in a real browser, with a post of 1,000 people and two years to take in. */
export interface PhonePage {
  readonly entries: number
  readonly wireBytes: number
  /** `slow`: 400 kbit/s; `cutAt`: after how many bytes the line breaks. */
  readonly line: { slow: boolean; cutAt: number[] }
  /** A browser process of its own: cold. The profile stays from one to the next. */
  readonly inBrowser: <T>(work: (page: Page, cdp: CDPSession) => Promise<T>) => Promise<T>
  readonly close: () => void
}

export async function openPhonePage({ throttle, minify = true }: PhonePageOptions): Promise<PhonePage> {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-phone-page-'))
  const profile = mkdtempSync(join(tmpdir(), 'simpul-phone-profile-'))
  await buildPage(folder, minify)
  const lanes = [...postOfTwoYears(1000)]
  const packed = new Map<string, Buffer>(
    lanes.map(([lane, entries]) => [lane, gzipSync(encodeColumns(entries), { level: 9 })]),
  )
  const line: PhonePage['line'] = { slow: true, cutAt: [] }
  const server = createServer(servePage(folder, packed, line))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://localhost:${(server.address() as AddressInfo).port}/`
  return {
    entries: lanes.reduce((sum, [, entries]) => sum + entries.length, 0),
    wireBytes: [...packed.values()].reduce((sum, bytes) => sum + bytes.length, 0),
    line,
    inBrowser: (work) => inBrowser(profile, origin, throttle, work),
    close: () => {
      server.close()
      rmSync(folder, { recursive: true, force: true })
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

const buildPage = (folder: string, minify: boolean) =>
  build({
    entryPoints: [join(import.meta.dirname, 'bench-page.ts')],
    outdir: folder,
    bundle: true,
    splitting: true,
    minify,
    format: 'esm',
    target: 'chrome106',
    define: { 'import.meta.env': '{}' },
    logLevel: 'error',
  })

async function inBrowser<T>(
  profile: string,
  origin: string,
  throttle: number,
  work: (page: Page, cdp: CDPSession) => Promise<T>,
): Promise<T> {
  const executablePath = process.env.CHROME_PATH ?? '/usr/bin/chromium'
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: FLAGS,
  })
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    page.on('pageerror', (error) => console.error('page error:', error.message))
    const cdp = await context.newCDPSession(page)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle })
    await page.goto(origin)
    await page.waitForFunction('globalThis.bench !== undefined')
    return await work(page, cdp)
  } finally {
    await context.close()
  }
}

function servePage(folder: string, packed: ReadonlyMap<string, Buffer>, line: PhonePage['line']) {
  const html = '<script type=module src=/bench-page.js></script>'
  const sent = { bytes: 0 }
  return (request: IncomingMessage, response: ServerResponse): void => {
    const path = decodeURIComponent(request.url ?? '/')
    if (path.startsWith('/api/sync/snapshot/')) {
      void snapshot(request, response, packed.get(path.split('/').at(-1) ?? ''), line, sent)
      return
    }
    try {
      const [type, body] =
        path === '/' ? ['text/html', html] : ['text/javascript', readFileSync(join(folder, path))]
      response.setHeader('content-type', type).end(body)
    } catch {
      response.writeHead(404).end()
    }
  }
}

/** With byte ranges, slow when asked, cutting the line where told. */
async function snapshot(
  request: IncomingMessage,
  response: ServerResponse,
  bytes: Buffer | undefined,
  line: PhonePage['line'],
  sent: { bytes: number },
): Promise<void> {
  if (bytes === undefined) {
    response.writeHead(404).end()
    return
  }
  const from = Number(/\d+/.exec(request.headers.range ?? '')?.[0] ?? 0)
  response.writeHead(from === 0 ? 200 : 206, {
    ...{ etag: '"bench"', 'content-length': bytes.length - from, 'simpul-up-to': '999999' },
    ...(from === 0 ? {} : { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` }),
  })
  for (let at = from; at < bytes.length; at += PIECE_BYTES) {
    if (sent.bytes >= (line.cutAt[0] ?? Number.POSITIVE_INFINITY)) {
      line.cutAt.shift()
      response.destroy()
      return
    }
    const piece = bytes.subarray(at, at + PIECE_BYTES)
    response.write(piece)
    sent.bytes += piece.length
    if (line.slow) await new Promise((resolve) => setTimeout(resolve, PIECE_MS))
  }
  response.end()
}
