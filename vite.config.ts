import { cloudflare } from '@cloudflare/vite-plugin';
import { reactRouter } from '@react-router/dev/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import { STATE } from './scripts/lib/paths.ts';
import { withoutRedirect } from './scripts/lib/redirect.ts';
import { enhanceScript } from './web/enhance/vite-plugin.ts';

export default defineConfig({
  plugins: [
    cloudflare({
      viteEnvironment: { name: 'ssr' },
      remoteBindings: false,
      persistState: { path: STATE },
    }),
    enhanceScript(),
    tailwindcss(),
    reactRouter(),
    withoutRedirect(),
  ],
  server: { port: 8787, strictPort: true },
});
