import { join } from 'node:path'
import type { Context } from 'hono'
import type { House } from '../house.ts'
import { ProblemError, problemResponse } from '../problem.ts'
import type { App } from '../request-log.ts'
import { type AppFiles, appFiles } from './app-files.ts'
import { fileAnswer } from './file-answer.ts'
import { startPage } from './start-page.ts'

/** Where each built app is served, and from which package. */
const APPS = [
  { base: '/kader/', built: 'phone' },
  { base: '/meja/', built: 'desk' },
] as const

/** Pages of their own for citizens: their addresses are printed on receipts and posters, so they are short and stay. */
const CITIZEN_PAGES = [
  ['/lacak', 'lacak.html'],
  ['/aspirasi', 'warga.html'],
  ['/aspirasi/:village', 'warga.html'],
  ['/poster/:village', 'warga.html'],
  ['/papan', 'warga.html'],
  ['/papan/:village', 'warga.html'],
] as const

/** Serves the start page and the built apps; every path of an app that names no file is one of its screens. */
export function serveApps(app: App, { appsFolder, localAuthority }: House): void {
  for (const [path, file] of Object.entries(startPage)) app.get(path, (c) => fileAnswer(file, c.req.raw))
  if (localAuthority !== undefined) {
    const headers = { 'content-type': 'application/x-x509-ca-cert', 'cache-control': 'no-store' }
    app.get('/sertifikat.crt', () => new Response(localAuthority, { headers }))
  }
  for (const { base, built } of APPS) {
    const files = appsFolder === undefined ? async () => new Map() : appFiles(join(appsFolder, built, 'dist'))
    app.get(base.slice(0, -1), (c) => c.redirect(base, 308))
    app.get(`${base}*`, async (c) => answer(c, base, await files()))
    if (built !== 'desk') continue
    for (const [path, page] of CITIZEN_PAGES) app.get(path, async (c) => pageAnswer(c, page, await files()))
  }
  app.notFound(() => problemResponse(new ProblemError('not-found')))
}

function pageAnswer(c: Context, name: string, files: AppFiles): Response {
  const page = files.get(name)
  return page === undefined ? notBuilt() : fileAnswer(page, c.req.raw)
}

function answer(c: Context, base: string, files: AppFiles): Response {
  if (files.size === 0) return notBuilt()
  const name = pathWithin(c.req.path, base)
  const file = files.get(name)
  if (file !== undefined) {
    // The worker may look after the whole app, wherever the build put it; a stale one would keep an old app alive.
    const extra = name.endsWith('sw.js') ? { 'service-worker-allowed': base } : undefined
    return fileAnswer(file, c.req.raw, extra)
  }
  // A screen may have a dot in its address, as figures have in their ids; only a browser that opens a page says so.
  const isFile = /\.\w+$/.test(name) && c.req.header('accept')?.includes('text/html') !== true
  const page = isFile ? undefined : files.get('index.html')
  return page === undefined ? problemResponse(new ProblemError('not-found')) : fileAnswer(page, c.req.raw)
}

/** What is not in the list of files is not served, so a path can name nothing outside of them. */
function pathWithin(path: string, base: string): string {
  try {
    return decodeURIComponent(path.slice(base.length)) || 'index.html'
  } catch {
    return ''
  }
}

const notBuilt = (): Response =>
  new Response(
    'Aplikasi belum dibangun. Jalankan: npm run build\nThe app has not been built: npm run build\n',
    {
      status: 503,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    },
  )
