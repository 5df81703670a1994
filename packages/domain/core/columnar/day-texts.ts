import { type ClockReading, readingMs } from '../clock.ts'
import { dateOfDayNumber, dayNumber, type PlainDate } from '../plain-date.ts'

const DAY_MS = 86_400_000

const two = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'))

/** Days and clocks as text and back, each day worked out once: a journal has thousands of entries on few days. */
export class DayTexts {
  readonly #texts = new Map<number, PlainDate>()
  readonly #numbers = new Map<PlainDate, number>()

  text(day: number): PlainDate {
    let text = this.#texts.get(day)
    if (text === undefined) {
      text = dateOfDayNumber(day)
      this.#texts.set(day, text)
    }
    return text
  }

  number(text: PlainDate): number {
    let number = this.#numbers.get(text)
    if (number === undefined) {
      number = dayNumber(text)
      this.#numbers.set(text, number)
    }
    return number
  }

  /** The same as `clockReading`. */
  reading(ms: number, counter: number): ClockReading {
    const day = Math.floor(ms / DAY_MS)
    const rest = ms - day * DAY_MS
    const seconds = Math.floor(rest / 1000)
    const minutes = Math.floor(seconds / 60)
    const time = `${two[Math.floor(minutes / 60)]}:${two[minutes % 60]}:${two[seconds % 60]}`
    const thousandths = String(rest % 1000).padStart(3, '0')
    const count = counter === 0 ? '0000' : counter.toString(36).padStart(4, '0')
    return `${this.text(day)}T${time}.${thousandths}Z-${count}` as ClockReading
  }

  /** The same as `readingMs`. */
  ms(reading: ClockReading): number {
    const hours = Number(reading.slice(11, 13))
    const minutes = Number(reading.slice(14, 16))
    const thousandths = Number(reading.slice(17, 19)) * 1000 + Number(reading.slice(20, 23))
    const ms =
      this.number(reading.slice(0, 10) as PlainDate) * DAY_MS + (hours * 60 + minutes) * 60_000 + thousandths
    return Number.isSafeInteger(ms) ? ms : readingMs(reading)
  }
}
