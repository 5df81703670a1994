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
  /** With the real screens, so many days after the last one of the post. */
  readonly screensAfterDays?: number
  /** How many of the 1,000 are under five. */
  readonly children?: number
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

export async function openPhonePage({
  throttle,
  minify = true,
  screensAfterDays,
  children,
}: PhonePageOptions): Promise<PhonePage> {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-phone-page-'))
  const profile = mkdtempSync(join(tmpdir(), 'simpul-phone-profile-'))
  await buildPage(folder, minify)
  const lanes = [...postOfTwoYears(1000, children)]
  const packed = new Map<string, Buffer>(
    lanes.map(([lane, entries]) => [lane, gzipSync(encodeColumns(entries), { level: 9 })]),
  )
  const line: PhonePage['line'] = { slow: true, cutAt: [] }
  const server = createServer(servePage(folder, packed, line))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://localhost:${(server.address() as AddressInfo).port}/`
  const origin = screensAfterDays === undefined ? base : `${base}screens?days=${screensAfterDays}`
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
    entryPoints: {
      'bench-page': join(import.meta.dirname, 'bench-page.ts'),
      'screens-page': join(import.meta.dirname, '../../packages/phone/screens/testing/screens-page.tsx'),
    },
    outdir: folder,
    bundle: true,
    splitting: true,
    minify,
    format: 'esm',
    target: 'chrome106',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    alias: { react: 'preact/compat', 'react-dom': 'preact/compat' },
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
  const pages: Readonly<Record<string, string>> = {
    '/': '<script type=module src=/bench-page.js></script>',
    '/screens':
      '<!doctype html><meta name=viewport content="width=device-width"><link rel=stylesheet href=/screens-page.css><script type=module src=/bench-page.js></script><script type=module src=/screens-page.js></script>',
  }
  const sent = { bytes: 0 }
  return (request: IncomingMessage, response: ServerResponse): void => {
    const [path = '/'] = decodeURIComponent(request.url ?? '/').split('?')
    if (path.startsWith('/api/sync/snapshot/')) {
      void snapshot(request, response, packed.get(path.split('/').at(-1) ?? ''), line, sent)
      return
    }
    try {
      const type = path.endsWith('.css') ? 'text/css' : 'text/javascript'
      const page = pages[path]
      if (page === undefined) response.setHeader('content-type', type).end(readFileSync(join(folder, path)))
      else response.setHeader('content-type', 'text/html').end(page)
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
