import { NOTICE_WAY_TEXT, type NoticeWayShown } from '@simpul/domain/wire'
import { say, sayTime } from '../../text/say.ts'

/** A way of telling and how it stands: "E-mail diserahkan 22 Nov 2026, 10.05". */
export function sayWay({ channel, state, at, againAt }: NoticeWayShown): string {
  const instant = state === 'failed' ? againAt : at
  return say(NOTICE_WAY_TEXT[channel][state], { time: instant === null ? '' : sayTime(instant) }).trim()
}
