import { type Browser, expect, type Page } from '@playwright/test'
import { DESK, expectAccessible, signInAs, url } from './cast.ts'

/** Somebody at a desk of their own. */
export async function desk(browser: Browser, username: string, viewport = DESK): Promise<Page> {
  const page = await (await browser.newContext({ viewport })).newPage()
  await signInAs(page, username)
  await expect(page.locator('header.top')).toBeVisible()
  return page
}

/** Finds a sealed case in the list of those who may know of it. */
export async function openSealedCase(page: Page, name: string): Promise<void> {
  await page.goto(`${url()}/meja/sealed-cases`)
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { name })).toBeVisible()
}

/** Finds the case in the queue as anybody would: by the name on it. */
export async function openCase(page: Page, name: string): Promise<void> {
  await page.goto(`${url()}/meja/cases`)
  await page.getByLabel('Cari nama atau nomor').fill(name)
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { name })).toBeVisible()
}

interface Says {
  readonly reason?: string
  readonly office?: RegExp
}

/** Takes a step on the case page that is open, and sees the state that it leads to. */
export async function take(page: Page, step: string, state: string, says: Says = {}): Promise<void> {
  await page.getByRole('button', { name: step, exact: true }).click()
  const dialog = page.getByRole('dialog')
  if (says.office !== undefined) {
    const option = dialog.getByRole('option', { name: says.office })
    await dialog.getByLabel('Kirim ke').selectOption({ label: (await option.textContent()) ?? '' })
  }
  if (says.reason !== undefined) await dialog.getByRole('textbox').first().fill(says.reason)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: step, exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page.locator('.case-head, .notice').getByText(state).first()).toBeVisible()
}
