import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  createVerify,
  hkdfSync,
  randomBytes,
} from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** What a browser was woken with, after everything a push service and a browser check was checked. */
interface Woken {
  readonly browser: string
  readonly payload: unknown
  readonly headers: IncomingMessage['headers']
}

/**
 * A push service on this machine with the browsers behind it: it takes nothing that is not signed for it by the key the
 * browser subscribed with (RFC 8292), and each browser opens what was sealed for it (RFC 8291, aes128gcm).
 * @param publicKey VAPID, base64url
 */
export async function startPushService(publicKey: string) {
  const woken: Woken[] = []
  const browsers = new Map<string, ReturnType<typeof newBrowser>>()
  let status = 201
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const name = (request.url ?? '').slice(1)
    const browser = browsers.get(name)
    const isOurs = isSigned(request.headers['authorization'] ?? '', publicKey, origin())
    const code = browser === undefined ? 410 : isOurs ? status : 403
    if (code === 201 && browser !== undefined) {
      const payload = JSON.parse(browser.open(Buffer.concat(parts)))
      woken.push({ browser: name, payload, headers: request.headers })
    }
    response.writeHead(code, code === 201 ? { location: `/message/${woken.length}` } : {}).end()
  }
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    woken,
    /** What it answers from now on. */
    say: (code: number) => {
      status = code
    },
    /** A browser subscribes, as it describes itself to our server. */
    subscribe: (name: string) => {
      const browser = newBrowser()
      browsers.set(name, browser)
      return { endpoint: `${origin()}/${name}`, p256dh: browser.p256dh, auth: browser.auth }
    },
    withdraw: (name: string) => browsers.delete(name),
  }
}

function newBrowser() {
  const keys = createECDH('prime256v1')
  keys.generateKeys()
  const auth = randomBytes(16)
  return {
    p256dh: keys.getPublicKey('base64url'),
    auth: auth.toString('base64url'),
    open: (sealed: Buffer): string => {
      const salt = sealed.subarray(0, 16)
      const sender = sealed.subarray(21, 21 + sealed.readUInt8(20))
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), sender])
      const secret = Buffer.from(hkdfSync('sha256', keys.computeSecret(sender), auth, info, 32))
      const derive = (purpose: string, bytes: number) =>
        Buffer.from(hkdfSync('sha256', secret, salt, `Content-Encoding: ${purpose}\0`, bytes))
      const record = sealed.subarray(21 + sender.length)
      const cipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12))
      cipher.setAuthTag(record.subarray(-16))
      const plain = Buffer.concat([cipher.update(record.subarray(0, -16)), cipher.final()])
      // A last record ends with 2 and zeros.
      return plain.subarray(0, plain.lastIndexOf(2)).toString('utf8')
    },
  }
}

/** Whether a header is signed with this key, for this service, for a day at most. */
function isSigned(header: string, publicKey: string, audience: string): boolean {
  const [, token = '', key] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(header) ?? []
  const [head = '', claims = '', signature = ''] = token.split('.')
  if (key !== publicKey) return false
  const point = Buffer.from(publicKey, 'base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'))
  const verifying = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y } as never })
  const isRight = createVerify('sha256')
    .update(`${head}.${claims}`)
    .verify({ key: verifying, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'))
  const said = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>
  const left = Number(said['exp']) - Date.now() / 1000
  return isRight && said['aud'] === audience && left > 0 && left <= 86_400 && said['sub'] !== undefined
}
