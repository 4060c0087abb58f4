/**
 * Sets the theme before the first paint; the browser's choice takes precedence over the account's. A browser that already has
 * the font (web/enhance/fonts.ts) shows it with the first paint, too. The snippet is constant, so that the
 * Content-Security-Policy can allow it by its hash.
 */
export const THEME_SNIPPET =
  "try{var t=localStorage.getItem('atoll-theme');d=document.documentElement.dataset;if(t==='light'||t==='dark')d.theme=t;else if(t)delete d.theme;var f=document.querySelector('[data-fonts]');if(f&&localStorage.getItem('atoll-fonts'))f.media='all'}catch(e){}";
