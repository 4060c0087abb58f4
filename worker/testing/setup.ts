import type { D1Migration } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterAll } from 'vitest';
import { forgetProviders } from '#worker/accounts/oauth/open-id.ts';
import { forgetPages } from '#worker/http/page-cache.ts';
import { forgetCacheVersions } from '#worker/platform/cache-versions.ts';
import { PATIENCE_MS, waitForWork } from '#worker/testing/background-work.ts';
import { emptyStorage } from '#worker/testing/empty-storage.ts';

// Files share a workerd, one after the other: loading every feature takes longer than the tests of most files. Each file
// starts with empty storage, and with nothing in those memories of the Worker that hold what was in storage or outside.
await emptyStorage();
forgetPages();
forgetCacheVersions();
forgetProviders();

// In one batch: a round trip a statement, as applyD1Migrations makes them, takes seconds for every file.
const { TEST_MIGRATIONS } = env as unknown as { TEST_MIGRATIONS: D1Migration[] };
await env.DB.batch(TEST_MIGRATIONS.flatMap(({ queries }) => queries.map((query) => env.DB.prepare(query))));

// What a request goes on with after its answer is done before the next file starts.
afterAll(waitForWork, 2 * PATIENCE_MS);
