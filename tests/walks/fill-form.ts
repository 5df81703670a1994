import { expect, type Locator, type Page } from '@playwright/test'

/** What to answer by the key of a question: the place of a choice in its list, or what to type. */
export type Wishes = Readonly<Record<string, number | string>>

/** Answers one question with the keys alone, as its field wants it; what nobody wished for gets the first choice. */
export async function answer(page: Page, question: Locator, wish: number | string = 0): Promise<void> {
  const choices = question.locator('input[type="radio"], input[type="checkbox"]')
  if ((await choices.count()) > 0) {
    await choices.nth(Number(wish)).focus()
    await page.keyboard.press('Space')
    return
  }
  const box = question.locator('input.input, textarea').first()
  if ((await box.count()) === 0 || (await box.inputValue()) !== '') return
  if (['date', 'time', 'datetime-local'].includes((await box.getAttribute('type')) ?? '')) {
    await question.getByRole('button').first().focus()
    await page.keyboard.press('Enter')
    return
  }
  await box.focus()
  const mode = await box.getAttribute('inputmode')
  const usual = mode === 'numeric' || mode === 'decimal' ? '12' : 'Pipa bocor di depan balai'
  await page.keyboard.type(typeof wish === 'string' ? wish : usual)
}

/** A picture as large as a camera makes it, with more on it than a small file can hold. */
export async function photo(page: Page): Promise<Buffer> {
  const picture = await page.evaluate<string>(`(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 3000, height: 2000 })
    const pen = canvas.getContext('2d')
    for (let n = 0; n < 4000; n++) {
      pen.fillStyle = 'hsl(' + Math.random() * 360 + ' 60% 50%)'
      pen.fillRect(Math.random() * 3000, Math.random() * 2000, 90, 60)
    }
    return canvas.toDataURL('image/png').split(',')[1]
  })()`)
  return Buffer.from(picture, 'base64')
}

/** Answers everything that has to be answered on every step of the form that is open, with a photo where one is asked. */
export async function fillForm(page: Page, wishes: Wishes): Promise<void> {
  const steps = Number((await page.getByText(/^1 dari \d+$/).textContent())?.split(' ').at(-1))
  for (let step = 1; step <= steps; step++) {
    await expect(page.getByText(`${step} dari ${steps}`)).toBeVisible()
    await fillStep(page, wishes)
    if (step < steps) await page.getByRole('button', { name: 'Lanjut' }).click()
  }
}

/** An answer may bring further questions: looks again until none is new. */
async function fillStep(page: Page, wishes: Wishes): Promise<void> {
  const done = new Set<string>()
  for (;;) {
    const ids = await page.locator('.question').evaluateAll((all) => all.map(({ id }) => id))
    const id = ids.find((one) => !done.has(one))
    if (id === undefined) return
    done.add(id)
    const question = page.locator(`[id="${id}"]`)
    const wish = wishes[id.replace('question-', '')]
    const isOptional = (await question.textContent())?.includes('(boleh kosong)') === true
    if (isOptional && wish === undefined) continue
    const gallery = question.locator('input[type="file"]').last()
    if ((await gallery.count()) === 0) {
      await answer(page, question, wish)
      continue
    }
    const buffer = await photo(page)
    await gallery.setInputFiles({ name: 'IMG_20261122.png', mimeType: 'image/png', buffer })
    await expect(question.getByText('1 foto tersimpan di HP')).toBeVisible()
  }
}
