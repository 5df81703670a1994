import { parseRoleCode, ROLES } from '@simpul/domain/access'
import type { FoundedCell } from '../access/found-cell.ts'
import type { Config } from '../config.ts'
import { lanAddresses } from '../http/certificate.ts'
import type { Demo } from './demo.ts'

/** Where people reach the server: this machine first, then others of the same network if they may. */
export function addressesOf({ https, host }: Config, port: number): string[] {
  const scheme = https ? 'https' : 'http'
  const everywhere = host === '0.0.0.0' || host === '::'
  const hosts = everywhere ? ['localhost', ...lanAddresses()] : [host.includes(':') ? `[${host}]` : host]
  return hosts.map((name) => `${scheme}://${name}:${port}`)
}

/** Of kader of the other sectors; health is what most people try first. */
const bySector: Readonly<Record<string, string>> = {
  education: ' (pendidikan / education)',
  'public-works': ' (pekerjaan umum / public works)',
  housing: ' (perumahan / housing)',
  'public-order': ' (trantibumlinmas / public order)',
  social: ' (sosial / social)',
}

/** What stands in the terminal once the server can be used. */
export function readyText(addresses: readonly string[], demo: Demo | undefined, isOpen: boolean): string {
  const [own = ''] = addresses
  const lines = [
    '',
    `Simpul siap dipakai / ready: ${own}/`,
    ...addresses
      .slice(1)
      .map((address) => `  dari HP di jaringan yang sama / from phones nearby: ${address}/`),
    '',
    `Aplikasi kader  ${own}/kader/`,
    ...(demo?.phones ?? []).map(
      ({ code, name, unit, sector }) => `  kode ${code}  ${name}, ${unit}${bySector[sector] ?? ''}`,
    ),
    `Meja            ${own}/meja/`,
    ...(demo === undefined ? [] : [`  kata sandi / password: ${demo.password}`, ...demo.desks.map(deskLine)]),
    '',
  ]
  if (demo !== undefined && isOpen) {
    lines.push(
      'Kata sandi contoh ini diketahui umum. Untuk data sungguhan, mulai dengan --empty.',
      'This demo password is public. For real data start with --empty.',
      '',
    )
  }
  return lines.join('\n')
}

/** Under it while the far parts of the made-up district are still to come: their figures are zero until then. */
export const restText = [
  'Kecamatan lain dan bulan-bulan lama masih diisi; angkanya muncul beberapa menit lagi.',
  'Other districts and older months are still being filled in; their figures come within minutes.',
  '',
].join('\n')

function deskLine({ username, role, unit }: Demo['desks'][number]): string {
  const code = parseRoleCode(role)
  return `  ${username.padEnd(30)} ${code === undefined ? role : ROLES[code].name.id}, ${unit}`
}

/** Shown once, at the first start of an empty cell. */
export function foundedText({ name, offices, username, password }: FoundedCell): string {
  return [
    '',
    `${name}: ${offices} kantor dibuat / offices set up.`,
    'Administrator pertama / first administrator (ditampilkan sekali / shown once):',
    `  ${username}   ${password}`,
    'Ganti kata sandi ini setelah masuk. Simpan cell-key.pem terpisah dari cadangan.',
    'Change this password after signing in. Keep cell-key.pem apart from backups.',
    '',
  ].join('\n')
}

/** How phones come to trust a certificate that this machine has made itself. */
export async function phoneText(addresses: readonly string[]): Promise<string> {
  const address = addresses[1] ?? addresses[0] ?? ''
  const { default: qrcode } = await import('qrcode')
  return [
    await qrcode.toString(`${address}/`, { type: 'terminal', small: true }),
    `Pindai dengan HP: ${address}/`,
    `Sekali saja per HP, pasang sertifikat: ${address}/sertifikat.crt`,
    `Once per phone, install the certificate: ${address}/sertifikat.crt`,
    '',
  ].join('\n')
}
