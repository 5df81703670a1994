// `npm run bench [NAME ...]`: what is measured, one JSON line each, against a peer or limit of the same run.
import { buildAll } from './build.mjs'
import { installChromium, installPackages } from './install.mjs'
import { run } from './run.mjs'
import { serverFlags } from './spawn-server.mjs'

await installPackages()
await buildAll()
const chromium = await installChromium()
// What is measured without a server around it runs as it would in one.
const args = [...serverFlags, '--import', 'tsx', 'bench/main.ts', ...process.argv.slice(2)]
const { code } = await run(process.execPath, args, {
  env: chromium === undefined ? {} : { CHROME_PATH: chromium },
})
process.exitCode = code
