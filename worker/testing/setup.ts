import { afterAll } from 'vitest';
import { forgetRefusals } from '#worker/accounts/look-up-credential.ts';
import { forgetProviders } from '#worker/accounts/oauth/open-id.ts';
import { forgetBreakers } from '#worker/ask/breakers.ts';
import { forgetPages } from '#worker/http/page-cache.ts';
import { forgetCacheVersions, paceCacheVersions } from '#worker/platform/cache-versions.ts';
import { TIMEOUT_MS, waitForWork } from '#worker/testing/background-work.ts';
import { emptyStorage } from '#worker/testing/empty-storage.ts';

// Files share a workerd, one after the other: loading every feature takes longer than the tests of most files. Each file
// starts with empty storage and the tables of all migrations. The memories of modules that copy stored or fetched data are
// emptied too.
await emptyStorage();
forgetBreakers();
forgetPages();
forgetCacheVersions();
paceCacheVersions(0);
forgetProviders();
forgetRefusals();

// What a request goes on with after its answer is done before the next file starts.
afterAll(waitForWork, 2 * TIMEOUT_MS);
