// `npm run bench [NAME ...]`: what is measured, one JSON line each, against a peer or limit of the same run.
import { buildAll } from './build.mjs'
import { installChromium, installPackages } from './install.mjs'
import { run } from './run.mjs'

await installPackages()
await buildAll()
const chromium = await installChromium()
const { code } = await run(process.execPath, ['--import', 'tsx', 'bench/main.ts', ...process.argv.slice(2)], {
  env: chromium === undefined ? {} : { CHROME_PATH: chromium },
})
process.exitCode = code
