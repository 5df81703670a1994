import {
  AspirationFormAnswer,
  AspirationReceipt,
  AspirationRequest,
  BoardAnswer,
  TrackAnswer,
  TrackRatingRequest,
  TrackReopenRequest,
  VillagesAnswer,
} from '@simpul/domain/wire'
import { z } from 'zod/mini'
import { aspirationForm, takeAspiration } from '../citizens/aspiration-form.ts'
import { boardOf } from '../citizens/board-of-village.ts'
import { countAct, rateCase, reopenCase } from '../citizens/receipt-acts.ts'
import { findTracked, trackedCase } from '../citizens/track-case.ts'
import { shownVillage, villageOf } from '../citizens/villages.ts'
import type { House } from '../house.ts'
import { ProblemError } from '../problem.ts'
import { type AnyRoute, openRoute } from '../route.ts'

const params = z.object({ code: z.string().check(z.maxLength(40)) })

/** The code of a village's area, such as 33.76.01.2001. */
const ofVillage = z.object({ village: z.string().check(z.regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/)) })

/** What citizens ask without an account. The code of a receipt is the only key to a case, and its number is none. */
export const publicRoutes: readonly AnyRoute[] = [
  openRoute({
    method: 'get',
    path: '/api/public/track/{code}',
    summary: 'How far a case is, for whoever holds its receipt; never a name',
    doors: 'anyone',
    params,
    answer: TrackAnswer,
    problems: ['not-found'],
    run: async ({ house, params: { code } }) => tracked(house, code),
  }),
  openRoute({
    method: 'post',
    path: '/api/public/track/{code}/rating',
    summary: 'The holder of a receipt says how they found it; the latest word stands',
    doors: 'anyone',
    params,
    body: TrackRatingRequest,
    answer: TrackAnswer,
    problems: ['not-found', 'case-moved-on', 'too-many-tries'],
    limit: 8192,
    run: ({ house, params: { code }, body, address }) =>
      act(house, code, address, (one) => rateCase(house, one, body)),
  }),
  openRoute({
    method: 'post',
    path: '/api/public/track/{code}/reopen',
    summary: 'The holder of a receipt opens a case again, within thirty days of its closing, and says why',
    doors: 'anyone',
    params,
    body: TrackReopenRequest,
    answer: TrackAnswer,
    problems: ['not-found', 'case-moved-on', 'too-late-to-reopen', 'too-many-tries'],
    limit: 8192,
    run: ({ house, params: { code }, body, address }) =>
      act(house, code, address, (one) => reopenCase(house, one, body)),
  }),
  openRoute({
    method: 'get',
    path: '/api/public/villages',
    summary: 'The villages of the district, for whoever looks for theirs',
    doors: 'anyone',
    answer: VillagesAnswer,
    run: async ({ house }) => {
      const units = await house.units.read()
      return { villages: units.ofKind('village-office').map((office) => shownVillage(units, office)) }
    },
  }),
  openRoute({
    method: 'get',
    path: '/api/public/aspirations/{village}',
    summary: 'The form for aspirations and complaints that anybody may send to a village',
    doors: 'anyone',
    params: ofVillage,
    answer: AspirationFormAnswer,
    problems: ['not-found'],
    run: async ({ house, params: { village } }) => aspirationForm(house, await villageOf(house, village)),
  }),
  openRoute({
    method: 'post',
    path: '/api/public/aspirations/{village}',
    summary: 'Hands in an aspiration or complaint; the receipt says how to follow it',
    doors: 'anyone',
    params: ofVillage,
    body: AspirationRequest,
    answer: AspirationReceipt,
    problems: ['not-found', 'looks-automatic', 'form-again', 'too-many-tries', 'village-full'],
    limit: 16_384,
    run: async ({ house, params: { village }, body, address }) =>
      takeAspiration(house, await villageOf(house, village), body, address),
  }),
  openRoute({
    method: 'get',
    path: '/api/public/boards/{village}',
    summary: 'How many requests a village has, how old they are and how many were answered in time',
    doors: 'anyone',
    params: ofVillage,
    answer: BoardAnswer,
    problems: ['not-found'],
    run: async ({ house, params: { village } }) => boardOf(house, await villageOf(house, village)),
  }),
]

async function ofCode(house: House, code: string) {
  const one = await findTracked(house, code)
  if (one === undefined) throw new ProblemError('not-found')
  return one
}

type Tracked = Awaited<ReturnType<typeof ofCode>>

/** Does what the holder of a receipt asks, counted like every other try, and shows how the case stands then. */
async function act(house: House, code: string, address: string, take: (one: Tracked) => Promise<void>) {
  const one = await ofCode(house, code)
  await countAct(house, address, one)
  await take(one)
  return tracked(house, code)
}

const tracked = async (house: House, code: string): Promise<TrackAnswer> =>
  trackedCase(house, await ofCode(house, code))
