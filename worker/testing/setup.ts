import type { D1Migration } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterAll } from 'vitest';
import { forgetProviders } from '#worker/accounts/oauth/open-id.ts';
import { forgetPages } from '#worker/http/page-cache.ts';
import { forgetCacheVersions } from '#worker/platform/cache-versions.ts';
import { PATIENCE_MS, waitForWork } from '#worker/testing/background-work.ts';
import { emptyStorage } from '#worker/testing/empty-storage.ts';

// Files run one after the other in a shared workerd, because loading every feature takes longer than the tests of most files.
// Each file starts with empty storage and with the Worker's module memories of stored or external data emptied.
await emptyStorage();
forgetPages();
forgetCacheVersions();
forgetProviders();

// In one batch: applyD1Migrations makes a round trip per statement, which takes seconds for every file.
const { TEST_MIGRATIONS } = env as unknown as { TEST_MIGRATIONS: D1Migration[] };
await env.DB.batch(TEST_MIGRATIONS.flatMap(({ queries }) => queries.map((query) => env.DB.prepare(query))));

// The background work of requests ends before the next file starts.
afterAll(waitForWork, 2 * PATIENCE_MS);
