import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import type { Uuid } from '@simpul/domain/core'
import { build } from 'esbuild'
import { onTestFinished } from 'vitest'

/** A browser on a disk of its own. Whatever dies in it, the disk stays. */
export interface TabBrowser {
  readonly context: BrowserContext
  /** A tab with the page of `tab-page.ts`, at the address of the server. */
  readonly tab: () => Promise<Page>
  /** The battery falls out. */
  readonly kill: () => Promise<void>
}

/** What the tabs said before they died. */
export interface Heard {
  /** A save has begun and its tick has not shown. */
  saving: boolean
  saves: number
  readonly ticked: Uuid[]
}

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function installed(): string | undefined {
  if (process.env.CHROME_PATH !== undefined) return process.env.CHROME_PATH
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, 'chromium')).find((path) => existsSync(path))
}

let bundled: Promise<string> | undefined

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('tab-page.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'chrome106',
    define: { 'import.meta.env': 'undefined' },
    logLevel: 'warning',
  })
  return outputFiles[0]?.text ?? ''
}

export async function openTabBrowser(folder: string, url: string, heard: Heard): Promise<TabBrowser> {
  bundled ??= bundle()
  const script = await bundled
  const executablePath = installed()
  const context = await chromium.launchPersistentContext(folder, {
    args: ARGS,
    ...(executablePath === undefined ? {} : { executablePath }),
  })
  onTestFinished(() => context.close().catch(() => undefined))
  await context.route('**/tab-page/*', (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({
          contentType: 'text/html',
          body: '<!doctype html><script type="module" src="page.js"></script>',
        }),
  )
  await context.exposeBinding('saving', () => {
    heard.saving = true
    heard.saves++
  })
  await context.exposeBinding('ticked', (_, ids: Uuid[]) => {
    heard.saving = false
    heard.ticked.push(...ids)
  })
  const process = await browserProcess(context)
  return {
    context,
    tab: async () => {
      const page = await context.newPage()
      await page.goto(`${url}/tab-page/index.html`)
      await page.waitForFunction(() => window.tab !== undefined)
      return page
    },
    kill: async () => {
      const closed = new Promise((resolve) => context.once('close', resolve))
      globalThis.process.kill(process, 'SIGKILL')
      await closed
    },
  }
}

async function browserProcess(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession()
  const answer = await session?.send('SystemInfo.getProcessInfo')
  const own = answer?.processInfo.find(({ type }) => type === 'browser')
  if (own === undefined) throw new Error('the browser does not say which process it is')
  return own.id
}
