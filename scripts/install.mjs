// Installs what is missing, and only that: packages by the lockfile, a browser for the walks.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mustRun, root, run } from './run.mjs'

const stamp = join(root, 'node_modules/.simpul-lock')

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')

// Needs a newer Node by its own word, but is data only: read by us, never run. Decision 0002.
const DATA_ONLY = ['idn-area-data']

/** Node new enough? Packages as the lockfile says? */
export async function installPackages() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Simpul memerlukan Node 20.19 atau lebih baru; yang terpasang ${process.versions.node}.`)
    process.exit(1)
  }
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()) return
  console.log('Memasang paket ... (sekali saja)')
  // Not `npm ci`: it refuses a lockfile without the entries of every platform (decision 0008).
  const result = await mustRun('npm', ['install', '--no-audit', '--no-fund'], { quiet: true })
  failOnForeignEngines(result.output)
  writeFileSync(stamp, lockHash())
}

/** A package that does not support this Node is a trap for later, so it stops the installation now. */
function failOnForeignEngines(output) {
  const foreign = [...output.matchAll(/package: '([^']+)@[^'@]+'/g)].map((match) => match[1])
  const unexpected = foreign.filter((name) => !DATA_ONLY.includes(name))
  if (unexpected.length === 0) return
  console.error(`These packages do not support Node ${process.versions.node}: ${unexpected.join(', ')}`)
  process.exit(1)
}

/** The path of a Chromium for the walks; installs one where it can. */
export async function installChromium() {
  const found = await findChromium()
  if (found !== undefined) return found
  const apt = await run('sh', ['-c', 'command -v apt-get'], { quiet: true })
  if (process.getuid?.() === 0 && apt.code === 0) {
    console.log('Memasang Chromium ...')
    await mustRun('apt-get', ['update', '-qq'], { quiet: true })
    await mustRun('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      quiet: true,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    })
    return findChromium()
  }
  await mustRun('npx', ['playwright', 'install', 'chromium'])
  return undefined
}

async function findChromium() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH
  const result = await run(
    'sh',
    ['-c', 'command -v chromium || command -v chromium-browser || command -v google-chrome'],
    {
      quiet: true,
    },
  )
  return result.code === 0 ? result.output.trim() : undefined
}
