import { type Bytes, bytesOfText, randomBytes, textOfBytes } from './bytes.ts'

const IV_BYTES = 12

/**
 * Seals bytes with AES-256-GCM: twelve random bytes, then the cipher text. `place` says where the seal lies and
 * is bound to it, so that sealed rows cannot be swapped on the disk without notice.
 */
export async function sealBytes(key: CryptoKey, place: string, plain: Bytes): Promise<Bytes> {
  const iv = randomBytes(IV_BYTES)
  const algorithm = { name: 'AES-GCM', iv, additionalData: bytesOfText(place) }
  const cipher = new Uint8Array(await crypto.subtle.encrypt(algorithm, key, plain))
  const sealed = new Uint8Array(IV_BYTES + cipher.length)
  sealed.set(iv)
  sealed.set(cipher, IV_BYTES)
  return sealed
}

/** Opens what `sealBytes` made for the same place. Rejects when key, place or bytes are others. */
export async function openBytes(key: CryptoKey, place: string, sealed: Bytes): Promise<Bytes> {
  const iv = sealed.subarray(0, IV_BYTES)
  const algorithm = { name: 'AES-GCM', iv, additionalData: bytesOfText(place) }
  return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed.subarray(IV_BYTES)))
}

export const seal = (key: CryptoKey, place: string, value: unknown): Promise<Bytes> =>
  sealBytes(key, place, bytesOfText(JSON.stringify(value)))

/** The caller names the type: only this code, with this key, can have written it. */
export async function open<T>(key: CryptoKey, place: string, sealed: Bytes): Promise<T> {
  return JSON.parse(textOfBytes(await openBytes(key, place, sealed))) as T
}

/** The two halves of a seal, as the wire names them. */
export const sealParts = (sealed: Bytes): { iv: Bytes; data: Bytes } => ({
  iv: sealed.slice(0, IV_BYTES),
  data: sealed.slice(IV_BYTES),
})
