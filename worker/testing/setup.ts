import type { D1Migration } from 'cloudflare:test';
import { env } from 'cloudflare:workers';

// In one batch: a round trip a statement, as applyD1Migrations makes them, takes seconds for every file.
const { TEST_MIGRATIONS } = env as unknown as { TEST_MIGRATIONS: D1Migration[] };
await env.DB.batch(TEST_MIGRATIONS.flatMap(({ queries }) => queries.map((query) => env.DB.prepare(query))));
