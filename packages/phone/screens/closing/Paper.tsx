import type { RegisterTable } from '@simpul/domain/catalogue'
import { createPortal } from 'preact/compat'
import { useEffect } from 'preact/hooks'
import { recap, workbook as text } from '../../text/closing-text.ts'
import { currentLanguage, say, sayDate, sayNumber } from '../../text/language.ts'
import { usePhone } from '../phone-context.ts'
import { monthName } from './month-name.ts'
import type { YearBook } from './year-book.ts'

/** The registers of a year as A4 pages, beside the screen and seen on paper only; printing starts by itself. */
export function Paper({ book, onPrinted }: { readonly book: YearBook; readonly onPrinted: () => void }) {
  const phone = usePhone()
  useEffect(() => {
    document.body.classList.add('printing-book')
    window.addEventListener('afterprint', onPrinted, { once: true })
    window.print()
    return () => {
      document.body.classList.remove('printing-book')
      window.removeEventListener('afterprint', onPrinted)
    }
  }, [book])
  return createPortal(
    <article class="book-paper">
      {book.tables.map((table) => (
        <Register key={table.layout.id} book={book} table={table} madeOn={sayDate(phone.today())} />
      ))}
      <Attendance book={book} madeOn={sayDate(phone.today())} />
    </article>,
    document.body,
  )
}

function Head({
  book,
  what,
  madeOn,
}: {
  readonly book: YearBook
  readonly what: string
  readonly madeOn: string
}) {
  return (
    <header class="book-head">
      <h1>{what}</h1>
      <p>
        {say(text.ofPost, { post: book.post, year: book.year })} · {say(text.madeOn, { day: madeOn })}
      </p>
    </header>
  )
}

interface RegisterProps {
  readonly book: YearBook
  readonly table: RegisterTable
  readonly madeOn: string
}

/** Columns run down the page and months across: thirty columns do not fit beside each other in readable type. */
function Register({ book, table: { layout, rows }, madeOn }: RegisterProps) {
  const language = currentLanguage()
  const heads = layout.columns.map(({ head }) => head.id)
  return (
    <section class="book-page">
      <Head book={book} what={say(layout.name)} madeOn={madeOn} />
      <table class="book-table">
        <thead>
          <tr>
            <th colspan={2} />
            {rows.map(({ month }) => (
              <th key={month} scope="col">
                {monthName(month, language, 'short')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {layout.columns.map((column, at) => (
            <tr key={column.id}>
              {heads[at] !== heads[at - 1] && (
                <th scope="rowgroup" rowspan={heads.filter((head) => head === heads[at]).length}>
                  {say(column.head)}
                </th>
              )}
              <th scope="row">{say(column.name)}</th>
              {column.from === undefined && column.ratio === undefined ? (
                <td class="book-blank" colspan={rows.length}>
                  {say(recap.notYet)}
                </td>
              ) : (
                rows.map(({ month, cells }) => (
                  <td key={month}>{cellText(cells[at] ?? null, column.ratio !== undefined)}</td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const cellText = (value: number | null, isShare: boolean): string =>
  value === null ? '' : sayNumber(value, isShare ? 1 : 0)

function Attendance({ book, madeOn }: { readonly book: YearBook; readonly madeOn: string }) {
  const language = currentLanguage()
  const months = book.tables[0]?.rows.map(({ month }) => month) ?? []
  return (
    <section class="book-page">
      <Head book={book} what={say(text.register)} madeOn={madeOn} />
      <table class="book-table">
        <thead>
          <tr>
            <th scope="col">{say(text.no)}</th>
            <th scope="col">{say(text.name)}</th>
            <th scope="col">{say(text.sex)}</th>
            <th scope="col">{say(text.birth)}</th>
            <th scope="col">{say(text.mother)}</th>
            <th scope="col">RT</th>
            {months.map((month) => (
              <th key={month} scope="col">
                {monthName(month, language, 'short')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {book.register.map((row, at) => (
            <tr key={`${at} ${row.name}`}>
              <td>{at + 1}</td>
              <th scope="row">{row.name}</th>
              <td>{row.sex}</td>
              <td>{row.birth === undefined ? '' : sayDate(row.birth, 'short')}</td>
              <td>{row.motherName}</td>
              <td>{row.rt}</td>
              {row.came.map((came, month) => (
                <td key={months[month]}>{came === null ? '' : came ? '✓' : '·'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
