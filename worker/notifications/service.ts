/** The use cases of notifications, for routes, pages and other features. */

export { getBell } from '#worker/notifications/bell/bell-service.ts';
export { getNotice, listGroups, listNotices } from '#worker/notifications/notices/listing.ts';
export {
  dismiss,
  markAllRead,
  markRead,
  markTargetRead,
  markThreadSeen,
  openNotice,
} from '#worker/notifications/notices/marking.ts';
export { changeNoticePreferences, getNoticePreferences } from '#worker/notifications/preferences.ts';
export { findThreadState, getThreadState, setThreadLevel } from '#worker/notifications/threads/threads.ts';
