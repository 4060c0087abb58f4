import type { Config } from '@react-router/dev/config';

export default {
  appDirectory: 'web',
  ssr: true,
  // The routes are few and known: nothing is asked of the server to find them.
  routeDiscovery: { mode: 'initial' },
} satisfies Config;
