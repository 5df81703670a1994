import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { err, ok, type Result } from '@simpul/domain/core'
import { z } from 'zod'
import type { S3Settings } from './attachments/s3-store.ts'
import type { GatewaySettings } from './notices/gateway.ts'
import type { MailSettings } from './notices/mail.ts'

/** What the server was told, by flags and environment. Read once; nothing else looks at the environment. */
export interface Config {
  readonly port: number
  readonly host: string
  /** A PostgreSQL server; without one the database lives in the data folder. */
  readonly databaseUrl: string | undefined
  /** Holds the embedded database, the key of the cell, the list of erasures, certificates. */
  readonly dataFolder: string
  /** A new cell without the made-up district. */
  readonly empty: boolean
  /** The made-up district is not filled in. */
  readonly seed: boolean
  readonly https: boolean
  /** The address people use, when a proxy stands in front. */
  readonly trustsProxy: boolean
  readonly cellKeyPem: string | undefined
  /** Takes messages to citizens by WhatsApp or SMS; without one they are told by people. */
  readonly gateway: GatewaySettings | undefined
  /** Keeps pictures and papers; without one they lie in the data folder. */
  readonly files: S3Settings | undefined
  /** Sends notices to those who work on cases; without one they are told in the app. */
  readonly mail: MailSettings | undefined
  /** Where people reach this server from outside, for links in mails: https://simpul.kab.go.id */
  readonly address: string | undefined
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  /** Of `--empty`: the kabupaten or kota, and the first administrator. */
  readonly area: string | undefined
  readonly name: string | undefined
  readonly admin: string | undefined
}

/** A setting that cannot be, and the word it was given by. */
export interface ConfigProblem {
  readonly setting: string
  readonly message: string
}

const flag = z
  .enum(['1', 'true', 'yes', '0', 'false', 'no', ''])
  .transform((text) => /^(1|true|yes)$/.test(text))

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8060),
  HOST: z.string().min(1).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'begins with postgres://')
    .optional(),
  SIMPUL_DATA: z.string().min(1).default('.simpul'),
  SIMPUL_CELL_KEY: z.string().min(1).optional(),
  SIMPUL_PROXY: flag.default(false),
  SIMPUL_GATEWAY_URL: z.url({ protocol: /^https?$/, error: 'is an http or https address' }).optional(),
  SIMPUL_GATEWAY_TOKEN: z.string().min(16, 'has 16 characters or more').optional(),
  SIMPUL_S3_URL: z
    .url({ protocol: /^https?$/, error: 'is the http or https address of a bucket' })
    .optional(),
  SIMPUL_S3_KEY: z.string().min(1).optional(),
  SIMPUL_S3_SECRET: z.string().min(1).optional(),
  SIMPUL_S3_REGION: z.string().min(1).default('us-east-1'),
  SIMPUL_SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'begins with smtp:// or smtps://' }).optional(),
  SIMPUL_MAIL_FROM: z.email({ error: 'is an e-mail address' }).optional(),
  SIMPUL_ADDRESS: z
    .url({ protocol: /^https?$/, error: 'is an http or https address' })
    .transform((text) => new URL(text).origin)
    .optional(),
  SIMPUL_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
})

const FLAGS = {
  port: { type: 'string', short: 'p' },
  host: { type: 'string' },
  database: { type: 'string' },
  data: { type: 'string' },
  https: { type: 'boolean', default: false },
  empty: { type: 'boolean', default: false },
  'no-seed': { type: 'boolean', default: false },
  proxy: { type: 'boolean', default: false },
  log: { type: 'string' },
  area: { type: 'string' },
  name: { type: 'string' },
  admin: { type: 'string' },
} as const

/** The flags in the words of the environment, so that both are read by one schema; a flag wins. */
const SAME_AS = {
  port: 'PORT',
  host: 'HOST',
  database: 'DATABASE_URL',
  data: 'SIMPUL_DATA',
  log: 'SIMPUL_LOG',
} as const

/** Reads flags and environment. An empty variable counts as not set. */
export function readConfig(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Result<Config, ConfigProblem> {
  const flags = readFlags(args)
  if (!flags.ok) return flags
  const given = flags.value
  const named = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  for (const [name, variable] of Object.entries(SAME_AS)) {
    const value = given[name as keyof typeof SAME_AS]
    if (value !== undefined) named[variable] = value
  }
  const parsed = Environment.safeParse(named)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return err({ setting: String(issue?.path[0] ?? ''), message: issue?.message ?? '' })
  }
  const settings = parsed.data
  const { SIMPUL_GATEWAY_URL: url, SIMPUL_GATEWAY_TOKEN: token } = settings
  if (url !== undefined && token === undefined)
    return err({ setting: 'SIMPUL_GATEWAY_TOKEN', message: 'is needed with SIMPUL_GATEWAY_URL' })
  const files = bucketOf(settings)
  if (files === 'half')
    return err({ setting: 'SIMPUL_S3_URL', message: 'goes with SIMPUL_S3_KEY and SIMPUL_S3_SECRET' })
  const { SIMPUL_SMTP_URL: smtp, SIMPUL_MAIL_FROM: from } = settings
  if (smtp !== undefined && from === undefined)
    return err({ setting: 'SIMPUL_MAIL_FROM', message: 'is needed with SIMPUL_SMTP_URL' })
  return ok({
    port: settings.PORT,
    // Nobody outside this machine is let in by accident: plain http carries names and passwords in the clear.
    host: settings.HOST ?? (given.https ? '0.0.0.0' : '127.0.0.1'),
    databaseUrl: settings.DATABASE_URL,
    dataFolder: resolve(settings.SIMPUL_DATA),
    empty: given.empty,
    seed: !given.empty && !given['no-seed'],
    https: given.https,
    trustsProxy: settings.SIMPUL_PROXY || given.proxy,
    cellKeyPem: settings.SIMPUL_CELL_KEY,
    gateway: url === undefined || token === undefined ? undefined : { url, token },
    files,
    mail: smtp === undefined || from === undefined ? undefined : { url: smtp, from },
    address: settings.SIMPUL_ADDRESS,
    logLevel: settings.SIMPUL_LOG,
    area: given.area,
    name: given.name,
    admin: given.admin,
  })
}

/** All of a bucket or nothing of it: with half of it pictures would silently lie elsewhere. */
function bucketOf(settings: z.infer<typeof Environment>): S3Settings | undefined | 'half' {
  const {
    SIMPUL_S3_URL: url,
    SIMPUL_S3_KEY: key,
    SIMPUL_S3_SECRET: secret,
    SIMPUL_S3_REGION: region,
  } = settings
  if (url === undefined && key === undefined && secret === undefined) return undefined
  return url === undefined || key === undefined || secret === undefined
    ? 'half'
    : { url, key, secret, region }
}

function readFlags(args: readonly string[]) {
  try {
    return ok(parseArgs({ args: [...args], options: FLAGS, strict: true }).values)
  } catch (error) {
    return err({ setting: 'flags', message: (error as Error).message })
  }
}
