import type { Config } from '../config.ts'
import { gatewayWay } from '../notices/gateway.ts'
import { mailWay } from '../notices/mail.ts'
import { pushWay } from '../notices/push.ts'
import type { PushKeys } from '../notices/push-keys.ts'
import type { Ways } from '../notices/ways.ts'

/** The ways of telling people that the settings allow. @param address where people reach this server */
export const noticeWays = ({ gateway, mail }: Config, keys: PushKeys, address: string): Ways => ({
  ...(gateway === undefined ? {} : { message: gatewayWay(gateway) }),
  ...(mail === undefined ? {} : { mail: mailWay(mail) }),
  push: pushWay({ keys, contact: contactOf(mail?.from, address) }),
})

/** Whom push services may write to about us; they take `mailto:` and https only. */
function contactOf(from: string | undefined, address: string): string {
  if (from !== undefined) return `mailto:${from}`
  return address.startsWith('https://') ? address : 'https://localhost'
}
