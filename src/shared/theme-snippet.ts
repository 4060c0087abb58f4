/** Sets the theme before the first paint. Constant, so that the Content-Security-Policy can allow it by its hash. */
export const THEME_SNIPPET =
  "try{var t=localStorage.getItem('atoll-theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}";
