import { X509Certificate } from 'node:crypto'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { createServer, request } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { localCertificate } from './certificate.ts'

const now = new Date('2026-03-10T05:00:00Z')
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'simpul-https-'))
  onTestFinished(() => rm(made, { recursive: true }))
  return made
}

describe('the certificate of a machine in a local network', () => {
  it('is for its addresses, kept, and readable to its owner only', async () => {
    const at = await folder()
    const made = await localCertificate(at, now, ['192.168.1.20'])
    expect(new X509Certificate(made.certificate).checkIP('192.168.1.20')).toBeDefined()
    expect(new X509Certificate(made.certificate).checkHost('localhost')).toBeDefined()
    expect(new X509Certificate(made.authority).ca).toBe(true)
    expect(await localCertificate(at, inDays(100), ['192.168.1.20'])).toEqual(made)
    expect((await stat(join(at, 'server-key.pem'))).mode & 0o077).toBe(0)
    expect((await stat(join(at, 'authority-key.pem'))).mode & 0o077).toBe(0)
  })

  it('is made anew for another address or when it runs out; phones keep trusting the authority', async () => {
    const at = await folder()
    const made = await localCertificate(at, now, ['192.168.1.20'])
    const moved = await localCertificate(at, now, ['10.0.0.7'])
    expect(moved.certificate).not.toBe(made.certificate)
    expect(moved.authority).toBe(made.authority)
    const later = await localCertificate(at, inDays(392), ['10.0.0.7'])
    expect(later.certificate).not.toBe(moved.certificate)
    expect(later.authority).toBe(made.authority)
  })

  it('lets in whoever trusts the authority', async () => {
    const { key, certificate, authority } = await localCertificate(await folder(), new Date(), [])
    const server = createServer({ key, cert: certificate }, (_, answer) => answer.end('halo'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const { port } = server.address() as AddressInfo
    const text = await new Promise<string>((resolve, reject) => {
      request({ host: '127.0.0.1', port, ca: authority }, (answer) =>
        answer.once('data', (chunk: Buffer) => resolve(chunk.toString())),
      )
        .on('error', reject)
        .end()
    })
    expect(text).toBe('halo')
  })
})
