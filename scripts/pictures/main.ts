import { openBrowser } from './camera.ts'
import { deskPictures } from './desk-pictures.ts'
import { phonePictures } from './phone-pictures.ts'
import { openTown } from './town.ts'

const town = await openTown()
const browser = await openBrowser()
try {
  await phonePictures(browser, town)
  await deskPictures(browser, town)
} finally {
  await browser.close()
  await town.stop()
}
