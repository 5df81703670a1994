import { type InAppNotice, NOTICE_TEXT, NOTICE_WAY_TEXT, type NoticeWayShown } from '@simpul/domain/wire'
import type { Speech } from './speech.ts'

/** What a notice says, when it came, and how else it left the house. */
export const NoticeWords = ({ row, speech }: { readonly row: InAppNotice; readonly speech: Speech }) => (
  <>
    <span class="notice-said">{speech.say(row.text)}</span>
    <span class="notice-ways">
      {[
        speech.say(NOTICE_TEXT.inApp, { time: speech.sayTime(row.at) }),
        ...row.ways.map((way) => sayWay(way, speech)),
      ].join(' · ')}
    </span>
  </>
)

/** A way of telling and how it stands: "E-mail diserahkan 22 Nov 2026, 10.05". */
export function sayWay({ channel, state, at, againAt }: NoticeWayShown, { say, sayTime }: Speech): string {
  const instant = state === 'failed' ? againAt : at
  return say(NOTICE_WAY_TEXT[channel][state], { time: instant === null ? '' : sayTime(instant) }).trim()
}
