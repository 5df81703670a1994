import type { Uuid } from '@simpul/domain/core'
import { dataKeyLabel, type WrappedKey } from '@simpul/domain/wire'
import { type Bytes, bytesOfText, fromBase64, randomBytes, toBase64 } from './bytes.ts'
import { openBytes, sealBytes } from './seal.ts'

/** OWASP's figure for PBKDF2 with SHA-256. */
export const PIN_ROUNDS = 600_000

/**
 * The keys of one user on one phone, each only in wrapped form. The data key opens what the phone may read; the
 * outbox key seals what only the server may read.
 *
 *   PIN ──PBKDF2──> byPin ──┐
 *                           ├──> data key ──> blocks, loose rows, token, outbox key (to seal with)
 *   cell's private key ─────┘
 *   cell's private key ────────> outbox key ──> outbox rows, rescue file
 */
export interface WrappedKeys {
  readonly salt: Bytes
  readonly rounds: number
  /** The data key, wrapped by the PIN. */
  readonly dataByPin: Bytes
  /** The data key, wrapped for the cell (base64): a supervisor's word releases it. */
  readonly dataForCell: string
  readonly outboxKeyId: Uuid
  /** The outbox key, wrapped by the data key. */
  readonly outboxByData: Bytes
  /** The outbox key, wrapped for the cell. */
  readonly outboxForCell: WrappedKey
}

/** The keys of an unlocked phone; none can be taken out of the browser's key store. */
export interface OpenKeys {
  readonly data: CryptoKey
  /** Can seal and nothing else: what is restricted cannot be read again even on an unlocked phone. */
  readonly outbox: CryptoKey
  readonly outboxKeyId: Uuid
}

/** New keys for a user of this device, wrapped for the PIN and for the cell. */
export async function createKeys(
  pin: string,
  device: Uuid,
  cellPublicKey: string,
  rounds: number = PIN_ROUNDS,
): Promise<{ wrapped: WrappedKeys; open: OpenKeys }> {
  const data = randomBytes(32)
  const outbox = randomBytes(32)
  const outboxKeyId = crypto.randomUUID()
  const cell = await importCellKey(cellPublicKey)
  const dataKey = await importDataKey(data)
  const wrapped: WrappedKeys = {
    ...(await wrapByPin(pin, data, rounds)),
    dataForCell: toBase64(await wrapForCell(cell, data, dataKeyLabel(device))),
    outboxKeyId,
    outboxByData: await sealBytes(dataKey, 'outbox-key', outbox),
    outboxForCell: { keyId: outboxKeyId, wrapped: toBase64(await wrapForCell(cell, outbox)) },
  }
  return { wrapped, open: await openAll(wrapped, data) }
}

/** Undefined when the PIN is wrong. */
export async function openWithPin(wrapped: WrappedKeys, pin: string): Promise<OpenKeys | undefined> {
  const data = await dataKeyByPin(wrapped, pin)
  return data === undefined ? undefined : openAll(wrapped, data)
}

/** Opens with the raw data key that the server released, and wraps it with a new PIN. Undefined: not our key. */
export async function openWithDataKey(
  wrapped: WrappedKeys,
  dataKey: string,
  newPin: string,
): Promise<{ wrapped: WrappedKeys; open: OpenKeys } | undefined> {
  const data = fromBase64(dataKey)
  const open = await openAll(wrapped, data).catch(() => undefined)
  if (open === undefined) return undefined
  return { wrapped: { ...wrapped, ...(await wrapByPin(newPin, data, wrapped.rounds)) }, open }
}

/** The same data key under a new PIN. Undefined when the old PIN is wrong. */
export async function rewrapPin(
  wrapped: WrappedKeys,
  oldPin: string,
  newPin: string,
): Promise<WrappedKeys | undefined> {
  const data = await dataKeyByPin(wrapped, oldPin)
  return data === undefined ? undefined : { ...wrapped, ...(await wrapByPin(newPin, data, wrapped.rounds)) }
}

async function dataKeyByPin(wrapped: WrappedKeys, pin: string): Promise<Bytes | undefined> {
  const byPin = await pinKey(pin, wrapped.salt, wrapped.rounds)
  return openBytes(byPin, 'data-key', wrapped.dataByPin).catch(() => undefined)
}

async function wrapByPin(
  pin: string,
  data: Bytes,
  rounds: number,
): Promise<Pick<WrappedKeys, 'salt' | 'rounds' | 'dataByPin'>> {
  const salt = randomBytes(16)
  const byPin = await pinKey(pin, salt, rounds)
  return { salt, rounds, dataByPin: await sealBytes(byPin, 'data-key', data) }
}

/** Browsers run this off the main thread, so the screen stays alive without a worker of our own. */
async function pinKey(pin: string, salt: Bytes, rounds: number): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', bytesOfText(pin), 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

async function openAll(wrapped: WrappedKeys, data: Bytes): Promise<OpenKeys> {
  const dataKey = await importDataKey(data)
  const outbox = await openBytes(dataKey, 'outbox-key', wrapped.outboxByData)
  return {
    data: dataKey,
    outbox: await crypto.subtle.importKey('raw', outbox, 'AES-GCM', false, ['encrypt']),
    outboxKeyId: wrapped.outboxKeyId,
  }
}

const importDataKey = (data: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', data, 'AES-GCM', false, ['encrypt', 'decrypt'])

const importCellKey = (spki: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('spki', fromBase64(spki), { name: 'RSA-OAEP', hash: 'SHA-256' }, false, ['encrypt'])

async function wrapForCell(cell: CryptoKey, key: Bytes, label?: string): Promise<Bytes> {
  const algorithm = { name: 'RSA-OAEP', ...(label === undefined ? {} : { label: bytesOfText(label) }) }
  return new Uint8Array(await crypto.subtle.encrypt(algorithm, cell, key))
}
