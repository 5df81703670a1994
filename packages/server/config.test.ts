import { describe, expect, it } from 'vitest'
import { type Config, readConfig } from './config.ts'

const read = (args: string[] = [], env: Record<string, string> = {}): Config => {
  const config = readConfig(args, env)
  if (!config.ok) throw new Error(`${config.problem.setting}: ${config.problem.message}`)
  return config.value
}

describe('the settings', () => {
  it('start a demo for this machine alone when nothing is said', () => {
    expect(read()).toMatchObject({
      port: 8060,
      host: '127.0.0.1',
      databaseUrl: undefined,
      seed: true,
      https: false,
    })
    expect(read().dataFolder).toMatch(/\/\.simpul$/)
  })

  it('name a bucket for pictures whole or not at all', () => {
    const whole = { SIMPUL_S3_URL: 'https://files.example/simpul', SIMPUL_S3_KEY: 'k', SIMPUL_S3_SECRET: 's' }
    expect(read().files).toBeUndefined()
    expect(read([], whole).files).toEqual({
      ...{ url: 'https://files.example/simpul', key: 'k', secret: 's', region: 'us-east-1' },
    })
    for (const name of Object.keys(whole)) {
      const half = readConfig([], { ...whole, [name]: '' })
      expect(half).toMatchObject({ ok: false, problem: { setting: 'SIMPUL_S3_URL' } })
    }
  })

  it('open the door to other machines only over https, or when told to', () => {
    expect(read(['--https']).host).toBe('0.0.0.0')
    expect(read([], { HOST: '0.0.0.0' }).host).toBe('0.0.0.0')
    expect(read(['--https', '--host', '10.0.0.5']).host).toBe('10.0.0.5')
  })

  it('let a flag win over the environment, and an empty variable count as none', () => {
    expect(read(['--port', '9000'], { PORT: '8000' }).port).toBe(9000)
    expect(read([], { PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 8060, databaseUrl: undefined })
  })

  it('name what cannot be', () => {
    const problem = (args: string[], env: Record<string, string> = {}) => {
      const config = readConfig(args, env)
      return config.ok ? undefined : config.problem.setting
    }
    expect(problem([], { PORT: '99999' })).toBe('PORT')
    expect(problem([], { PORT: 'x' })).toBe('PORT')
    expect(problem([], { DATABASE_URL: 'mysql://x' })).toBe('DATABASE_URL')
    expect(problem(['--no-such'])).toBe('flags')
    const SIMPUL_GATEWAY_URL = 'https://gateway.example/send'
    expect(problem([], { SIMPUL_GATEWAY_URL })).toBe('SIMPUL_GATEWAY_TOKEN')
    expect(problem([], { SIMPUL_GATEWAY_URL, SIMPUL_GATEWAY_TOKEN: 'short' })).toBe('SIMPUL_GATEWAY_TOKEN')
    expect(problem([], { SIMPUL_GATEWAY_URL: 'ftp://x' })).toBe('SIMPUL_GATEWAY_URL')
    const SIMPUL_SMTP_URL = 'smtp://mail.example:587'
    expect(problem([], { SIMPUL_SMTP_URL })).toBe('SIMPUL_MAIL_FROM')
    expect(problem([], { SIMPUL_SMTP_URL, SIMPUL_MAIL_FROM: 'nobody' })).toBe('SIMPUL_MAIL_FROM')
    expect(problem([], { SIMPUL_SMTP_URL: 'https://mail.example' })).toBe('SIMPUL_SMTP_URL')
    expect(problem([], { SIMPUL_ADDRESS: 'simpul' })).toBe('SIMPUL_ADDRESS')
  })

  it('take mail from one server, with links to the address people use', () => {
    const mail = { SIMPUL_SMTP_URL: 'smtps://u:p@mail.example', SIMPUL_MAIL_FROM: 'simpul@kab.example' }
    expect(read([], { ...mail, SIMPUL_ADDRESS: 'https://simpul.example/meja/' })).toMatchObject({
      mail: { url: mail.SIMPUL_SMTP_URL, from: mail.SIMPUL_MAIL_FROM },
      address: 'https://simpul.example',
    })
    expect(read([]).mail).toBeUndefined()
  })

  it('never put an invented district into a cell that is to start empty', () => {
    expect(read(['--empty']).seed).toBe(false)
    expect(read(['--no-seed'])).toMatchObject({ seed: false, empty: false })
  })
})
