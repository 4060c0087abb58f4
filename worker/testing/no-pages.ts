/** Replaces the build of `vite build` in the second tier, which serves no pages. */
export const routes = {};

/** The address of the one script of the anonymous pages. */
export const enhanceUrl = '/assets/enhance.js';
