import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { House } from '../house.ts'
import type { App } from '../request-log.ts'
import { securityHeaders } from '../security-headers.ts'
import { serveApps } from './serve-apps.ts'

const script = `console.log(${JSON.stringify('x'.repeat(2000))})`

/** A built phone app, as Vite and the build script leave it. */
async function built(house: Partial<House> = {}): Promise<{ app: App; folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'simpul-apps-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const dist = join(folder, 'phone/dist')
  await mkdir(join(dist, 'assets'), { recursive: true })
  await writeFile(join(dist, 'index.html'), '<!doctype html><title>Kader</title>')
  await writeFile(join(dist, 'sw.js'), 'self.skipWaiting()')
  await writeFile(join(dist, '.built'), 'secret stamp')
  await writeFile(join(dist, 'assets/index-C5cFbiHy.js'), script)
  await writeFile(join(dist, 'assets/index-C5cFbiHy.js.br'), brotliCompressSync(script))
  await writeFile(join(dist, 'assets/index-C5cFbiHy.js.gz'), gzipSync(script))
  await writeFile(join(folder, 'outside.txt'), 'outside')
  const app: App = new Hono()
  app.use(securityHeaders())
  serveApps(app, { appsFolder: folder, ...house } as House)
  return { app, folder }
}

const asset = '/kader/assets/index-C5cFbiHy.js'

describe('the built apps', () => {
  it('are served packed as the browser can read them, and for ever where the name carries a hash', async () => {
    const { app } = await built()
    const of = async (accepted: string) => {
      const answer = await app.request(asset, { headers: { 'accept-encoding': accepted } })
      return [answer.headers.get('content-encoding'), answer.headers.get('cache-control')]
    }
    const forEver = 'public, max-age=31536000, immutable'
    expect(await of('gzip, deflate, br')).toEqual(['br', forEver])
    expect(await of('gzip, br;q=0')).toEqual(['gzip', forEver])
    expect(await of('')).toEqual([null, forEver])
    const plain = await app.request(asset)
    expect(await plain.text()).toBe(script)
    expect(plain.headers.get('content-type')).toContain('text/javascript')
  })

  it('are not sent again to a browser that has them', async () => {
    const { app } = await built()
    const etag = (await app.request('/kader/')).headers.get('etag') ?? ''
    const again = await app.request('/kader/', { headers: { 'if-none-match': `W/"x", ${etag}` } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
  })

  it('have a page of their own for whoever has a receipt', async () => {
    const { app, folder } = await built()
    expect((await app.request('/lacak')).status).toBe(503)
    await mkdir(join(folder, 'desk/dist'), { recursive: true })
    await writeFile(join(folder, 'desk/dist/index.html'), '<title>Meja</title>')
    await writeFile(join(folder, 'desk/dist/lacak.html'), '<title>Lacak</title>')
    const again: App = new Hono()
    serveApps(again, { appsFolder: folder } as House)
    const answer = await again.request('/lacak')
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('Lacak')
    expect(answer.headers.get('content-type')).toContain('text/html')
  })

  it('answer every screen with the page, and never keep page or worker without asking', async () => {
    const { app } = await built()
    for (const path of ['/kader/', '/kader/session', '/kader/child/1234']) {
      const answer = await app.request(path)
      expect(await answer.text()).toContain('<title>Kader</title>')
      expect(answer.headers.get('cache-control')).toBe('no-cache')
    }
    const opened = { headers: { accept: 'text/html,application/xhtml+xml' } }
    expect((await app.request('/kader/people/1234/skdn.T', opened)).status).toBe(200)
    const worker = await app.request('/kader/sw.js')
    expect(worker.headers.get('cache-control')).toBe('no-cache')
    expect(worker.headers.get('service-worker-allowed')).toBe('/kader/')
    expect((await app.request('/kader')).headers.get('location')).toBe('/kader/')
  })

  it('give out nothing but their own files', async () => {
    const { app } = await built()
    for (const path of [
      '../../outside.txt',
      '%2e%2e/%2e%2e/outside.txt',
      '..%2f..%2foutside.txt',
      '.built',
      '%ff',
      'x.js',
    ]) {
      const answer = await app.request(`/kader/${path}`)
      expect(await answer.text()).not.toMatch(/outside|secret stamp/)
    }
    expect((await app.request('/kader/missing.js')).status).toBe(404)
    expect((await app.request('/kader/assets/index-C5cFbiHy.js.br')).status).toBe(404)
  })

  it('show a new build without a restart', async () => {
    const { app, folder } = await built()
    await app.request('/kader/')
    const page = join(folder, 'phone/dist/index.html')
    await writeFile(page, '<!doctype html><title>Baru</title>')
    await utimes(page, new Date(), new Date(Date.now() + 5000))
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect(await (await app.request('/kader/')).text()).toContain('Baru')
  })

  it('say what to do when they were not built', async () => {
    const { app } = await built()
    const answer = await app.request('/meja/')
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('npm run build')
  })

  it('may load nothing from elsewhere and hold no script in the page', async () => {
    const { app } = await built()
    const page = await app.request('/')
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(await page.text()).not.toMatch(/<script>|style=|onclick/)
    expect((await app.request('/mulai.js')).headers.get('content-type')).toContain('javascript')
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
  })

  it('hand out the certificate of a local network only where there is one', async () => {
    const { app } = await built()
    expect((await app.request('/sertifikat.crt')).status).toBe(404)
    const local = await built({ localAuthority: 'PEM' })
    expect(await (await local.app.request('/sertifikat.crt')).text()).toBe('PEM')
  })
})
