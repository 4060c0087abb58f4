export const YOUTUBE = 'https://www.youtube-nocookie.com';
export const VIMEO = 'https://player.vimeo.com';
export const CODEPEN = 'https://codepen.io';
export const ASCIINEMA = 'https://asciinema.org';

/** The origins that a frame in a post may have. */
export const EMBED_ORIGINS = [YOUTUBE, VIMEO, CODEPEN, ASCIINEMA];
