import { say } from '../text/say.ts'
import { overview as text } from '../text/text.ts'

/** The month as the columns of e-PPGBM, for whoever may read names and measurements of the unit. */
export function DownloadPpgbm({ unit, month }: { readonly unit: string; readonly month: string }) {
  return (
    <a
      class="button button-side"
      href={`/api/desk/exports/ppgbm?unit=${unit}&month=${month}&format=xlsx`}
      download
    >
      {say(text.ppgbm)}
    </a>
  )
}
