import { webcrypto } from 'node:crypto'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { cellKeyOf, loadCellKey, makeCellKey } from './cell-key.ts'

/** As a phone wraps. */
async function wrap(publicKey: string, bytes: Uint8Array, label = ''): Promise<string> {
  const spki = Buffer.from(publicKey, 'base64')
  const algorithm = { name: 'RSA-OAEP', hash: 'SHA-256' }
  const key = await webcrypto.subtle.importKey('spki', spki, algorithm, false, ['encrypt'])
  const wrapped = await webcrypto.subtle.encrypt({ name: 'RSA-OAEP', label: Buffer.from(label) }, key, bytes)
  return Buffer.from(wrapped).toString('base64')
}

describe('the key of a cell', () => {
  it('opens what a phone wrapped for it, under the same label only', async () => {
    const key = await cellKeyOf(await makeCellKey(2048))
    const secret = Buffer.from('a key of thirty-two bytes, no more')
    const wrapped = await wrap(key.publicKey, secret, 'data-key/a')
    expect(await key.unwrap(wrapped, 'data-key/a')).toEqual(secret)
    expect(await key.unwrap(wrapped, 'data-key/b')).toBeUndefined()
    expect(await key.unwrap(wrapped)).toBeUndefined()
    expect(await key.unwrap('nonsense')).toBeUndefined()
    const other = await cellKeyOf(await makeCellKey(2048))
    expect(await other.unwrap(wrapped, 'data-key/a')).toBeUndefined()
  })

  it('hashes short things so that only it can find them again', async () => {
    const pem = await makeCellKey(2048)
    const key = await cellKeyOf(pem)
    expect((await cellKeyOf(pem)).keyedHash('code', '12345678')).toEqual(key.keyedHash('code', '12345678'))
    expect(key.keyedHash('address', '12345678')).not.toEqual(key.keyedHash('code', '12345678'))
    expect((await cellKeyOf(await makeCellKey(2048))).keyedHash('code', '12345678')).not.toEqual(
      key.keyedHash('code', '12345678'),
    )
  })

  it('is made once, lies in the data folder for its owner only, or comes from a setting', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'simpul-key-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    // Two servers may start in one folder at the same moment.
    const [one, two] = await Promise.all([loadCellKey({ folder }), loadCellKey({ folder })])
    expect(one.publicKey).toBe(two.publicKey)
    expect((await stat(join(folder, 'cell-key.pem'))).mode & 0o077).toBe(0)
    const pem = await readFile(join(folder, 'cell-key.pem'), 'utf8')
    const given = [pem, pem.replaceAll('\n', '\\n'), Buffer.from(pem).toString('base64')]
    for (const text of given)
      expect((await loadCellKey({ folder: '/nowhere', pem: text })).publicKey).toBe(one.publicKey)
  })
})
