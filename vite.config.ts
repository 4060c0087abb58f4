import { cloudflare } from '@cloudflare/vite-plugin';
import { reactRouter } from '@react-router/dev/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import { enhanceScript } from './web/enhance/vite-plugin.ts';

export default defineConfig({
  plugins: [
    cloudflare({
      viteEnvironment: { name: 'ssr' },
      remoteBindings: false,
      persistState: { path: '.atoll/state' },
    }),
    enhanceScript(),
    tailwindcss(),
    reactRouter(),
  ],
  server: { port: 8787, strictPort: true },
});
