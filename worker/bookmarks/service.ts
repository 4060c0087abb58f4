/** The use cases of bookmarks. */
export { listBookmarks, listSaveableKinds } from '#worker/bookmarks/listing.ts';
export { getBookmarkStatus, removeBookmark, saveTarget } from '#worker/bookmarks/saving.ts';
