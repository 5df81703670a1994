import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const self = "'self'"
const none = "'none'"

/**
 * What our pages may load and do: nothing from elsewhere, no script or style in the page itself. Camera and place are
 * asked for by forms; a browser that shows us inside another page shows nothing.
 */
export const securityHeaders = (): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: [none],
      scriptSrc: [self],
      styleSrc: [self],
      imgSrc: [self, 'data:', 'blob:'],
      fontSrc: [self],
      connectSrc: [self],
      workerSrc: [self],
      manifestSrc: [self],
      baseUri: [none],
      formAction: [self],
      frameAncestors: [none],
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'no-referrer',
    // Set by whoever ends https for good; a self-signed certificate must stay escapable.
    strictTransportSecurity: false,
    permissionsPolicy: { camera: ['self'], geolocation: ['self'], microphone: [], payment: [], usb: [] },
  })
