import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { createServer, type Plugin } from 'vite';
import { inRoot, ROOT } from './lib/paths.ts';

const TARGET = inRoot('web', 'generated', 'api.d.ts');

/** Stand-ins for modules that only exist in the runtime and the build. */
const standIns: Plugin = {
  name: 'stand-ins',
  enforce: 'pre',
  resolveId: (id) => (/^(cloudflare|virtual):/.test(id) ? `\0${id}` : undefined),
  load(id) {
    if (id.startsWith('\0virtual:')) return 'export const routes = {}; export const assets = undefined;';
    if (id.startsWith('\0cloudflare:'))
      return 'export class DurableObject {} export class WorkerEntrypoint {} export const env = {}; export const exports = {};';
    return undefined;
  },
};

/**
 * `node scripts/generate-api-types.ts [--check]`: generates the types of the API's client from the OpenAPI document of the
 * code. With `--check` the script writes nothing and fails when the file is outdated.
 */
const types = await toTypes(await loadDocument());
if (process.argv.includes('--check')) {
  if (existsSync(TARGET) && readFileSync(TARGET, 'utf8') === types) process.exit(0);
  console.error('web/generated/api.d.ts is stale: npm run check -- --fix writes it anew.');
  process.exit(1);
}
mkdirSync(dirname(TARGET), { recursive: true });
writeFileSync(TARGET, types);

/** Loads the Worker's modules in Node and returns the document; nothing that needs workerd is called. */
async function loadDocument(): Promise<object> {
  const server = await createServer({
    configFile: false,
    root: ROOT,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [standIns],
  });
  try {
    await server.ssrLoadModule('/worker/app.ts');
    const { getDocument } = await server.ssrLoadModule('/worker/http/openapi.ts');
    return getDocument();
  } finally {
    await server.close();
  }
}

/** Generates the types with openapi-typescript, which needs TypeScript 5 and therefore has a workspace of its own. */
async function toTypes(document: object): Promise<string> {
  const load = createRequire(inRoot('tools', 'openapi', 'package.json'));
  const { default: openapiTS, astToString } = load('openapi-typescript');
  const plain = JSON.parse(JSON.stringify(document));
  return `/** Generated from /api/openapi.json by scripts/generate-api-types.ts; do not edit. */\n${astToString(await openapiTS(plain))}`;
}
