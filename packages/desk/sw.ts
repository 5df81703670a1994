/// <reference lib="webworker" />
import { listenForPush } from '@simpul/parts/push-worker'

/** The desk works with a network only: its worker wakes for notices, and does nothing else. */
declare const self: ServiceWorkerGlobalScope

self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
listenForPush(self)
