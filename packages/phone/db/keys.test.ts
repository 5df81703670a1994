import { constants, createDecipheriv, privateDecrypt } from 'node:crypto'
import { idOf } from '@simpul/domain/testing'
import { dataKeyLabel } from '@simpul/domain/wire'
import { describe, expect, it } from 'vitest'
import { fromBase64 } from './bytes.ts'
import { createKeys, openWithDataKey, openWithPin, rewrapPin } from './keys.ts'
import { open, openBytes, seal, sealParts } from './seal.ts'
import { cellKeys, cellPublicKey } from './testing/test-session.ts'

const device = idOf('device', 'sari')
const newKeys = (pin = '258013') => createKeys(pin, device, cellPublicKey, 10)

/** What the server does with what was wrapped for it. */
const unwrap = (wrapped: string, label = ''): Buffer =>
  privateDecrypt(
    {
      key: cellKeys.privateKey,
      padding: constants.RSA_PKCS1_OAEP_PADDING,
      oaepHash: 'sha256',
      oaepLabel: Buffer.from(label),
    },
    Buffer.from(wrapped, 'base64'),
  )

describe('the keys of a user', () => {
  it('open with the PIN and with no other', async () => {
    const { wrapped, open: opened } = await newKeys()
    const sealed = await seal(opened.data, 'here', { weightKg: 7.2 })
    const again = await openWithPin(wrapped, '258013')
    expect(await open(again?.data as CryptoKey, 'here', sealed)).toEqual({ weightKg: 7.2 })
    expect(await openWithPin(wrapped, '258014')).toBeUndefined()
  })

  it('cannot be taken out of the browser, and the outbox key cannot read what it sealed', async () => {
    const { open: opened } = await newKeys()
    await expect(crypto.subtle.exportKey('raw', opened.data)).rejects.toThrow()
    await expect(crypto.subtle.exportKey('raw', opened.outbox)).rejects.toThrow()
    const sealed = await seal(opened.outbox, 'id/1', { secret: true })
    await expect(openBytes(opened.outbox, 'id/1', sealed)).rejects.toThrow()
  })

  it('seal what only the server can open, bound to the number of the entry', async () => {
    const { wrapped, open: opened } = await newKeys()
    const { iv, data } = sealParts(await seal(opened.outbox, 'some-id/7', { weightKg: 7.2 }))
    const key = unwrap(wrapped.outboxForCell.wrapped)
    const read = (aad: string): string => {
      const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(aad))
      decipher.setAuthTag(data.subarray(-16))
      return Buffer.concat([decipher.update(data.subarray(0, -16)), decipher.final()]).toString()
    }
    expect(JSON.parse(read('some-id/7'))).toEqual({ weightKg: 7.2 })
    expect(() => read('some-id/8')).toThrow()
  })

  it('come back with the spare key of the server, under a new PIN', async () => {
    const { wrapped, open: opened } = await newKeys()
    const sealed = await seal(opened.data, 'here', 'kept')
    const spare = unwrap(wrapped.dataForCell, dataKeyLabel(device)).toString('base64')
    const mended = await openWithDataKey(wrapped, spare, '970413')
    expect(await open(mended?.open.data as CryptoKey, 'here', sealed)).toBe('kept')
    expect(await openWithPin(mended?.wrapped ?? wrapped, '970413')).toBeDefined()
    expect(await openWithPin(mended?.wrapped ?? wrapped, '258013')).toBeUndefined()
  })

  it('do not come back with the key of somebody else', async () => {
    const { wrapped } = await newKeys()
    const other = await newKeys()
    const spare = unwrap(other.wrapped.dataForCell, dataKeyLabel(device)).toString('base64')
    expect(await openWithDataKey(wrapped, spare, '970413')).toBeUndefined()
  })

  it('wrap the spare key for this phone only: under the name of another it does not open', async () => {
    const { wrapped } = await newKeys()
    expect(() => unwrap(wrapped.dataForCell, dataKeyLabel(idOf('device', 'wati')))).toThrow()
  })

  it('take a new PIN only with the old one', async () => {
    const { wrapped } = await newKeys()
    expect(await rewrapPin(wrapped, '111222', '970413')).toBeUndefined()
    const changed = await rewrapPin(wrapped, '258013', '970413')
    expect(await openWithPin(changed ?? wrapped, '970413')).toBeDefined()
    expect(await openWithPin(changed ?? wrapped, '258013')).toBeUndefined()
  })

  it('show no plain key in what is stored', async () => {
    const { wrapped } = await newKeys()
    const data = unwrap(wrapped.dataForCell, dataKeyLabel(device))
    const outbox = unwrap(wrapped.outboxForCell.wrapped)
    for (const stored of [wrapped.dataByPin, wrapped.outboxByData, fromBase64(wrapped.dataForCell)]) {
      expect(Buffer.from(stored).includes(data)).toBe(false)
      expect(Buffer.from(stored).includes(outbox)).toBe(false)
    }
  })
})

describe('a seal', () => {
  it('does not open at another place', async () => {
    const { open: opened } = await newKeys()
    const sealed = await seal(opened.data, 'loose/a', 1)
    await expect(open(opened.data, 'loose/b', sealed)).rejects.toThrow()
  })
})
