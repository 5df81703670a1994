import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  hkdfSync,
  randomBytes,
  randomUUID,
  webcrypto,
} from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** The private key of the cell, and what is made with it. It is never in the database nor in a backup. */
export interface CellKey {
  /** SPKI, base64: what phones wrap their keys with. */
  readonly publicKey: string
  /**
   * What a phone wrapped with RSA-OAEP (SHA-256), or undefined when it was not wrapped for this cell and this
   * purpose: the label has to be the one it was wrapped with.
   */
  unwrap(wrapped: string, label?: string): Promise<Buffer | undefined>
  /** A keyed hash for what is too short to be stored plainly hashed: eight digits, an address. */
  keyedHash(purpose: string, text: string): Buffer
  /** A secret as it may lie in the database; `open` gives it back for the same purpose, and undefined for any other. */
  seal(purpose: string, secret: string): Buffer
  open(purpose: string, sealed: Buffer): string | undefined
}

const oaep = { name: 'RSA-OAEP', hash: 'SHA-256' } as const
const keyFile = 'cell-key.pem'

/**
 * The key from the setting (PEM, or its base64 in one line) or from the data folder, where the first start makes it.
 * Losing it loses what phones have sealed and not yet sent: it is to be kept apart from backups, and safe.
 */
export async function loadCellKey({
  folder,
  pem,
}: {
  folder: string
  pem?: string | undefined
}): Promise<CellKey> {
  return cellKeyOf(pem ? readablePem(pem) : await keyFromFolder(folder))
}

/** A key from its PKCS #8 PEM. */
export async function cellKeyOf(pem: string): Promise<CellKey> {
  const privateKey = createPrivateKey(pem)
  const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' })
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' })
  const decrypting = await webcrypto.subtle.importKey('pkcs8', pkcs8, oaep, false, ['decrypt'])
  const derived = (purpose: string) => Buffer.from(hkdfSync('sha256', pkcs8, '', purpose, 32))
  const hashKey = derived('simpul keyed hash')
  const sealKey = derived('simpul seal')
  return {
    publicKey: spki.toString('base64'),
    unwrap: async (wrapped, label = '') => {
      const algorithm = { name: 'RSA-OAEP', label: Buffer.from(label) }
      const open = webcrypto.subtle.decrypt(algorithm, decrypting, Buffer.from(wrapped, 'base64'))
      return open.then(
        (bytes) => Buffer.from(bytes),
        () => undefined,
      )
    },
    keyedHash: (purpose, text) => createHmac('sha256', hashKey).update(`${purpose}\n${text}`).digest(),
    seal: (purpose, secret) => sealWith(sealKey, purpose, secret),
    open: (purpose, sealed) => openWith(sealKey, purpose, sealed),
  }
}

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** AES-256-GCM: nonce, tag, sealed bytes; the purpose is authenticated along. */
function sealWith(key: Buffer, purpose: string, secret: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose))
  const bytes = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), bytes])
}

function openWith(key: Buffer, purpose: string, sealed: Buffer): string | undefined {
  const start = NONCE_BYTES + TAG_BYTES
  if (sealed.length < start) return undefined
  const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES))
  cipher.setAAD(Buffer.from(purpose)).setAuthTag(sealed.subarray(NONCE_BYTES, start))
  try {
    return Buffer.concat([cipher.update(sealed.subarray(start)), cipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

/** A fresh private key as PKCS #8 PEM. */
export async function makeCellKey(bits = 3072): Promise<string> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: bits })
  return privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
}

const readablePem = (text: string): string =>
  text.includes('-----BEGIN') ? text.replaceAll('\\n', '\n') : Buffer.from(text, 'base64').toString('utf8')

async function keyFromFolder(folder: string): Promise<string> {
  const path = join(folder, keyFile)
  const known = await readFile(path, 'utf8').catch(missing)
  if (known !== undefined) return known
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const made = await makeCellKey()
  const part = `${path}.${randomUUID()}`
  const file = await open(part, 'wx', 0o600)
  await file.writeFile(made)
  await file.sync()
  await file.close()
  try {
    // Another process may start in the same folder: only one of them may name the key, and none may read half of it.
    await link(part, path)
    await flush(folder)
    return made
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return await readFile(path, 'utf8')
    throw error
  } finally {
    await rm(part, { force: true })
  }
}

/** A name in a folder is on the disk only once the folder is: a key lost to a power cut is lost for good. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
