import { createHash } from 'node:crypto';
import { build, type Plugin } from 'vite';

const MODULE = 'virtual:enhance-url';
const SOURCE = 'web/enhance/enhance.ts';

/**
 * Builds the one script of the anonymous pages by itself, so that it shares no chunk with the framework, and tells its
 * hashed address as `enhanceUrl` of `virtual:enhance-url`.
 */
export function enhanceScript(): Plugin {
  let serving = false;
  let bundle: Promise<{ fileName: string; code: string }> | null = null;
  return {
    name: 'atoll:enhance',
    configResolved(config) {
      serving = config.command === 'serve';
    },
    async buildStart() {
      if (serving || this.environment.name !== 'client') return;
      bundle ??= bundleScript();
      const { fileName, code } = await bundle;
      this.emitFile({ type: 'asset', fileName, source: code });
    },
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    async load(id) {
      if (id !== `\0${MODULE}`) return null;
      if (serving) return `export const enhanceUrl = '/${SOURCE}';`;
      bundle ??= bundleScript();
      return `export const enhanceUrl = '/${(await bundle).fileName}';`;
    },
  };
}

async function bundleScript(): Promise<{ fileName: string; code: string }> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: { write: false, target: 'es2023', modulePreload: false, rolldownOptions: { input: SOURCE } },
  });
  const output = Array.isArray(result) ? result[0] : result;
  const chunk = output && 'output' in output ? output.output[0] : null;
  if (!chunk) throw new Error(`Building ${SOURCE} made nothing`);
  const hash = createHash('sha256').update(chunk.code).digest('base64url').slice(0, 8);
  return { fileName: `assets/enhance-${hash}.js`, code: chunk.code };
}
