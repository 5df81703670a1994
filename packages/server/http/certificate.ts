import { X509Certificate } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'

/** PEM texts of a certificate and its key. */
export interface Certificate {
  readonly key: string
  readonly certificate: string
}

/** A certificate for this machine, and the authority that phones have to be told to trust. */
export interface LocalCertificate extends Certificate {
  readonly authority: string
}

/** The addresses under which other machines of the same network reach this one. */
export function lanAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
}

const dayMs = 86_400_000
const authorityDays = 3650
/** Browsers refuse certificates that live longer. */
const certificateDays = 396

/**
 * A certificate for the addresses of this machine, signed by an authority of our own. Browsers keep the worker and the
 * storage that make the app work without a signal for pages they trust: clicking a warning away is not enough, so the
 * authority is to be installed on each phone, once. For trying things out in one network, never for the real service.
 */
export async function localCertificate(
  folder: string,
  now: Date,
  addresses: readonly string[] = lanAddresses(),
): Promise<LocalCertificate> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const keptAuthority = await readPair(folder, 'authority')
  const authority = isLiving(keptAuthority, now) ? keptAuthority : await makeAuthority(folder, now)
  const kept = await readPair(folder, 'server')
  const fits = isLiving(kept, now) && isFor(kept.certificate, addresses, authority.certificate)
  const own = fits ? kept : await makeCertificate(folder, now, addresses, authority)
  return { ...own, authority: authority.certificate }
}

function isLiving(pair: Certificate | undefined, now: Date): pair is Certificate {
  return (
    pair !== undefined &&
    Date.parse(new X509Certificate(pair.certificate).validTo) - now.getTime() > 7 * dayMs
  )
}

function isFor(pem: string, addresses: readonly string[], authority: string): boolean {
  const certificate = new X509Certificate(pem)
  return (
    certificate.verify(new X509Certificate(authority).publicKey) &&
    addresses.every((address) => certificate.checkIP(address) !== undefined)
  )
}

const makeAuthority = (folder: string, now: Date): Promise<Certificate> =>
  make(folder, 'authority', now, authorityDays, 'Simpul (setempat)', {
    extensions: [
      { name: 'basicConstraints', cA: true, pathLenConstraint: 0, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  })

function makeCertificate(
  folder: string,
  now: Date,
  addresses: readonly string[],
  authority: Certificate,
): Promise<Certificate> {
  const altNames = [
    { type: 2 as const, value: 'localhost' },
    ...['127.0.0.1', ...addresses].map((ip) => ({ type: 7 as const, ip })),
  ]
  return make(folder, 'server', now, certificateDays, 'Simpul', {
    ca: { key: authority.key, cert: authority.certificate },
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames },
    ],
  })
}

type Options = NonNullable<Parameters<typeof import('selfsigned').generate>[1]>

async function make(
  folder: string,
  file: string,
  now: Date,
  days: number,
  name: string,
  rest: Options,
): Promise<Certificate> {
  const { generate } = await import('selfsigned')
  const made = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(now.getTime() - dayMs),
    notAfterDate: new Date(now.getTime() + days * dayMs),
    ...rest,
  })
  await replace(join(folder, `${file}-key.pem`), made.private, 0o600)
  await replace(join(folder, `${file}.pem`), made.cert, 0o644)
  return { key: made.private, certificate: made.cert }
}

/** A start that is cut short leaves the old file or the new one, never half of it. */
async function replace(path: string, text: string, mode: number): Promise<void> {
  await writeFile(`${path}.part`, text, { mode })
  await rename(`${path}.part`, path)
}

async function readPair(folder: string, file: string): Promise<Certificate | undefined> {
  try {
    return {
      key: await readFile(join(folder, `${file}-key.pem`), 'utf8'),
      certificate: await readFile(join(folder, `${file}.pem`), 'utf8'),
    }
  } catch {
    return undefined
  }
}
