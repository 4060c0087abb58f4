/**
 * Sets the theme before the first paint; the browser's choice takes precedence over the account's. The snippet is
 * constant, so that the Content-Security-Policy can allow it by its hash.
 */
export const THEME_SNIPPET =
  "try{var t=localStorage.getItem('atoll-theme');d=document.documentElement.dataset;if(t==='light'||t==='dark')d.theme=t;else if(t)delete d.theme}catch(e){}";
