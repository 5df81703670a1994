// `npm run pictures`: takes the pictures of the guides anew, from the real screens with the made-up town.
import { buildAll } from './build.mjs'
import { installChromium, installPackages } from './install.mjs'
import { mustRun } from './run.mjs'

await installPackages()
await buildAll()
const chromium = await installChromium()
await mustRun(process.execPath, ['--import', 'tsx', 'scripts/pictures/main.ts'], {
  env: chromium === undefined ? {} : { CHROME_PATH: chromium },
})
