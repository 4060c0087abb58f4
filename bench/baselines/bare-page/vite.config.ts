import { cloudflare } from '@cloudflare/vite-plugin';
import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

/** React Router on Workers as its template has it, and nothing else. */
export default defineConfig({
  plugins: [cloudflare({ viteEnvironment: { name: 'ssr' }, remoteBindings: false }), reactRouter()],
});
