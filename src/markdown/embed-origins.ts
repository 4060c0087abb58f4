export const YOUTUBE = 'https://www.youtube-nocookie.com';
export const VIMEO = 'https://player.vimeo.com';
export const CODEPEN = 'https://codepen.io';
export const ASCIINEMA = 'https://asciinema.org';

/** Everywhere that a frame in a post may come from. */
export const EMBED_ORIGINS = [YOUTUBE, VIMEO, CODEPEN, ASCIINEMA];
