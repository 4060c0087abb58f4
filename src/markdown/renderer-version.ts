/**
 * Increased when the same text gets other HTML; jobs then render stored texts anew (decision 031). A test of a corpus notices
 * a change, also one that a new version of a library makes.
 */
export const RENDERER_VERSION = 1;
