import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-pool-workers';
import { defineConfig } from 'vitest/config';

const noPages = new URL('worker/testing/no-pages.ts', import.meta.url).pathname;

/** Three tiers: pure rules in Node, services and routes in workerd, journeys in a browser against the built Worker. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        // The page handler's build exists only after `vite build`; pages are the third tier's matter.
        resolve: {
          alias: {
            'virtual:react-router/server-build': noPages,
            'virtual:enhance-url': noPages,
          },
        },
        plugins: [
          cloudflareTest(async () => ({
            remoteBindings: false,
            wrangler: { configPath: './wrangler.toml' },
            main: './worker/testing/main.ts',
            miniflare: {
              // Nobody consumes this queue: a wake-up of one test must not deliver the events of another.
              // The build exists only after `vite build`; the files that the Worker itself reads are these.
              assets: { directory: './public', binding: 'ASSETS' },
              queueProducers: { EVENTS: 'atoll-events-of-tests' },
              bindings: {
                ENVIRONMENT: 'test',
                RATE_LIMIT_SCALE: '0',
                SECRET_KEY: 'a-secret-for-tests-only-a-secret-for-tests-only',
                FAULT_EVENTS: process.env.FAULT_EVENTS ?? '',
                FAULT_SEED: process.env.FAULT_SEED ?? '',
                TEST_MIGRATIONS: await readD1Migrations('./migrations'),
              },
            },
          })),
        ],
        test: {
          name: 'worker',
          include: ['worker/**/*.test.ts'],
          setupFiles: ['./worker/testing/setup.ts'],
          testTimeout: 30_000,
          // Two workerds fill two cores. Each loads every feature once and then runs file after file; the set-up gives
          // every file empty storage.
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['./e2e/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // As long as Playwright waits for what it is told to wait for; a second is nothing on a busy machine.
          expect: { poll: { timeout: 15_000 } },
          // Each worker has a site of its own (e2e/global-setup.ts): files that run side by side never meet.
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
          // A journey that needs two tries is a fault of the journey, or of Atoll.
          retry: 0,
        },
      },
    ],
  },
});
