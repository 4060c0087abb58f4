/** The use cases of notifications, for routes, pages and other features. */

export { getBell } from '#worker/notifications/bell-service.ts';
export { getNotice, listGroups, listNotices } from '#worker/notifications/listing.ts';
export { dismiss, lookAtThread, markAllRead, markRead, openNotice } from '#worker/notifications/marking.ts';
export { changeNoticePreferences, getNoticePreferences } from '#worker/notifications/preferences.ts';
export { findThreadState, getThreadState, setThreadLevel } from '#worker/notifications/threads.ts';
