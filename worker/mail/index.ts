import { adminMailRoutes } from '#worker/mail/admin-routes.ts';
import { jobs } from '#worker/mail/jobs.ts';
import { openWindows } from '#worker/mail/windows.ts';
import { feature } from '#worker/platform/feature.ts';

/** Mail: every letter is a row first, sent once, tried again, and held back where nobody wants it. */
export const mail = feature({ name: 'mail', routes: adminMailRoutes, reactions: [openWindows], jobs });
