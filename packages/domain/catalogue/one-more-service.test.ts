import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'
import type { AnswersResult, ListedService } from './whole.ts'

const DOMAIN = join(import.meta.dirname, '..')
const ROOT = join(DOMAIN, '..', '..')
const TSX = join(ROOT, 'node_modules', 'tsx', 'dist', 'loader.mjs')

/** What a new service is made from here: a small one of the same sector, under a name and code of its own. */
const renamed = (text: string): string =>
  text
    .replaceAll('infiltrationHoles', 'rainGutters')
    .replaceAll('infiltration-holes', 'rain-gutters')
    .replaceAll('HSG-06', 'HSG-77')
    .replaceAll('holeCount', 'gutterCount')

const ASK = `
const { listServices, runAnswers } = await import(process.argv[2])
const entries = JSON.parse(process.argv[3])
console.log(JSON.stringify({ listed: listServices(), checked: runAnswers(entries, 0) }))
`

/** The house in a folder of its own, so that nobody else sees the service. */
async function copyOfTheHouse(): Promise<string> {
  const house = await mkdtemp(join(tmpdir(), 'simpul-one-more-'))
  onTestFinished(() => rm(house, { recursive: true, force: true }))
  const isCode = (path: string) => !path.endsWith('.test.ts') && !path.includes('node_modules')
  await cp(DOMAIN, join(house, 'domain'), { recursive: true, filter: isCode })
  await symlink(join(ROOT, 'node_modules'), join(house, 'node_modules'))
  return house
}

it('one more service is one folder and one line: it is in the catalogue, with its checks and its moves', async () => {
  const house = await copyOfTheHouse()
  const sector = join(house, 'domain', 'sectors', 'housing')
  await mkdir(join(sector, 'rain-gutters'))
  for (const file of ['form.ts', 'definition.ts']) {
    const written = await readFile(join(sector, 'infiltration-holes', file), 'utf8')
    await writeFile(join(sector, 'rain-gutters', file), renamed(written))
  }
  const list = await readFile(join(sector, 'index.ts'), 'utf8')
  const lines = list.replace(/^.*infiltrationHoles.*$/gm, (line) => `${line}\n${renamed(line)}`)
  await writeFile(join(sector, 'index.ts'), lines)
  await writeFile(join(house, 'ask.mts'), ASK)

  const answers = {
    ...{ reportDate: '2026-03-02', source: 'home_visit', rt: '3', ownerName: 'Balai warga', gutterCount: 12 },
    ...{ position: 'public', maintained: true, urgency: 'low', needsReferral: false },
  }
  const entries = [
    { id: 'good', service: 'HSG-77', today: '2026-03-02', answers },
    { id: 'bad', service: 'HSG-77', today: '2026-03-02', answers: { ...answers, gutterCount: 0 } },
  ]
  const whole = join(house, 'domain', 'catalogue', 'whole.ts')
  const args = ['--import', TSX, 'ask.mts', whole, JSON.stringify(entries)]
  const run = promisify(execFile)(process.execPath, args, { cwd: house })
  const { listed, checked } = JSON.parse((await run).stdout) as {
    listed: readonly ListedService[]
    checked: readonly AnswersResult[]
  }
  const found = listed.find((service) => service.code === 'HSG-77')
  expect(found).toMatchObject({ sector: 'housing', kind: 'record', dataClass: 'L1' })
  expect(found?.questions).toContainEqual({ key: 'gutterCount', type: 'integer', required: true })
  expect(found?.workflow).toContainEqual({ from: 'draft', to: 'recorded', by: ['kader'] })
  expect(checked).toEqual([
    { id: 'good', problems: [] },
    { id: 'bad', problems: [{ question: 'gutterCount', problem: 'range' }] },
  ])
})
