// `npm test`: installs what is missing, runs every check and every test, and ends with `N passed, N failed`.
// Names given as arguments run only those steps: `npm test types unit`.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installChromium, installPackages } from './install.mjs'
import { root, run } from './run.mjs'

await installPackages()
const wanted = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'simpul-test-'))
const totals = { passed: 0, failed: 0 }
const failures = []

const bin = (name) => join(root, 'node_modules/.bin', name)

/** A step that passes or fails as a whole. */
async function check(name, command, args) {
  const result = await run(command, args, { quiet: true })
  count(name, result.code === 0 ? 1 : 0, result.code === 0 ? 0 : 1, result.output)
}

/** Tests of vitest or Playwright, counted one by one from their JSON reports. */
async function tests(name, command, args, env, read) {
  const report = join(folder, `${name}.json`)
  const result = await run(command, args(report), { quiet: true, env: env(report) })
  const counted = existsSync(report)
    ? read(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0 }
  const broke = result.code !== 0 && counted.failed === 0 ? 1 : 0
  const empty = counted.passed + counted.failed === 0 ? 1 : 0
  count(name, counted.passed, counted.failed + Math.max(broke, empty), result.output)
}

async function runLane(lane) {
  for (const name of lane) if (wanted.length === 0 || wanted.includes(name)) await steps[name]()
}

function count(name, passed, failed, output) {
  totals.passed += passed
  totals.failed += failed
  if (failed > 0) failures.push({ name, output })
  const seconds = Math.round((Date.now() - started) / 1000)
  console.log(`${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`)
  if (failed > 0) console.log(output.slice(-12_000))
}

const vitest = (name, config) =>
  tests(
    name,
    bin('vitest'),
    (report) => [
      'run',
      '--config',
      config,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    () => ({}),
    (report) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests + (report.numFailedTestSuites > 0 && report.numFailedTests === 0 ? 1 : 0),
    }),
  )

const steps = {
  async types() {
    for (const project of [
      'domain',
      'domain/tsconfig.test.json',
      'server',
      'phone',
      'desk',
      'parts',
      'sheets',
      'simulator',
      '..',
    ])
      await check(`types ${project}`, bin('tsc'), ['-p', `packages/${project}`])
  },
  format: () => check('format', bin('biome'), ['format', '.']),
  lint: () => check('lint', bin('oxlint'), ['--type-aware']),
  imports: () => check('imports', process.execPath, ['scripts/check-imports.mjs']),
  unused: () => check('unused code', bin('knip'), []),
  texts: () => check('texts', process.execPath, ['--import', 'tsx', 'scripts/check-texts.mjs']),
  links: () => check('document links', process.execPath, ['scripts/check-links.mjs']),
  build: () => check('build', process.execPath, ['scripts/build.mjs']),
  sizes: () => check('sizes', process.execPath, ['scripts/check-sizes.mjs']),
  unit: () => vitest('unit', 'vitest.config.ts'),
  house: () => vitest('house', 'tests/vitest.config.ts'),
  async walks() {
    const chromium = await installChromium()
    await tests(
      'walks',
      bin('playwright'),
      () => ['test', '--config', 'tests/walks/playwright.config.ts'],
      (report) => ({
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        ...(chromium === undefined ? {} : { CHROME_PATH: chromium }),
      }),
      ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }),
    )
  },
}

/**
 * One row after the other. The lanes of a row run side by side, for they wait much and share nothing; the steps of a
 * lane follow each other. Sizes and walks need the build; unit tests fill every core by themselves.
 */
const rows = [
  [['types'], ['format', 'lint', 'imports', 'unused', 'texts', 'links']],
  [['build', 'sizes']],
  [['unit']],
  [['house'], ['walks']],
]

const unknown = wanted.filter((name) => !(name in steps))
if (unknown.length > 0) {
  console.error(`No step is called ${unknown.join(', ')}. There are: ${Object.keys(steps).join(', ')}`)
  process.exit(2)
}

const started = Date.now()
for (const lanes of rows) await Promise.all(lanes.map(runLane))
rmSync(folder, { recursive: true, force: true })
if (failures.length > 0) console.log(`\nFailed: ${failures.map(({ name }) => name).join(', ')}`)
console.log(`${totals.passed} passed, ${totals.failed} failed`)
process.exitCode = totals.failed === 0 ? 0 : 1
