import type { AnyRoute } from './route.ts'
import { attachmentRoutes } from './routes/attachment-routes.ts'
import { caseRoutes } from './routes/case-routes.ts'
import { deskRoutes } from './routes/desk-routes.ts'
import { deviceRoutes } from './routes/device-routes.ts'
import { duplicateRoutes } from './routes/duplicate-routes.ts'
import { exportRoutes } from './routes/export-routes.ts'
import { healthRoutes } from './routes/health-routes.ts'
import { heldRoutes } from './routes/held-routes.ts'
import { importRoutes } from './routes/import-routes.ts'
import { missedRoutes } from './routes/missed-routes.ts'
import { noticeRoutes } from './routes/notice-routes.ts'
import { open311Routes } from './routes/open311-routes.ts'
import { publicRoutes } from './routes/public-routes.ts'
import { reportRoutes } from './routes/report-routes.ts'
import { signInRoutes } from './routes/sign-in-routes.ts'
import { snapshotRoute } from './routes/snapshot-route.ts'
import { syncRoutes } from './routes/sync-routes.ts'
import { userRoutes } from './routes/user-routes.ts'
import { worklistRoutes } from './routes/worklist-routes.ts'

/** Every route of the API; what is not in it is not served, and what is in it is described. */
export const routes: readonly AnyRoute[] = [
  ...signInRoutes,
  ...deviceRoutes,
  ...userRoutes,
  ...syncRoutes,
  snapshotRoute,
  ...deskRoutes,
  ...worklistRoutes,
  ...missedRoutes,
  ...caseRoutes,
  ...publicRoutes,
  ...open311Routes,
  ...attachmentRoutes,
  ...noticeRoutes,
  ...duplicateRoutes,
  ...heldRoutes,
  ...importRoutes,
  ...exportRoutes,
  ...reportRoutes,
  ...healthRoutes,
]
