// What wrangler.toml names as `main`. Vite and the tests load the sources behind the alias; `wrangler dev`, which cannot
// build the pages itself, is led to what Vite built: see [alias] in wrangler.toml.
export { Bell, default, RateLimiter } from '#worker/index.ts';
