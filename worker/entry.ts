// The `main` of wrangler.toml. Vite and the tests load the sources behind the alias; for `wrangler dev`, which cannot build the
// pages itself, [alias] in wrangler.toml leads to Vite's build.
export { Bell, Board, default, RateLimiter } from '#worker/index.ts';
