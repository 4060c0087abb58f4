import { createHash } from 'node:crypto';
import { build, type Plugin } from 'vite';

type Script = { module: string; name: string; source: string };

/** The script of every page, and the palette, which it loads on first use. */
const ENHANCE: Script = { module: 'enhance', name: 'enhanceUrl', source: 'web/enhance/enhance.ts' };
const PALETTE: Script = { module: 'palette', name: 'paletteUrl', source: 'web/enhance/palette/palette.ts' };

type Bundle = { fileName: string; code: string };
type Bundles = { enhance: Bundle; palette: Bundle };

/**
 * Builds the scripts of anonymous pages separately, so that they share no chunk with the framework. Provides their hashed
 * URLs: `enhanceUrl` of `virtual:enhance-url`, `paletteUrl` of `virtual:palette-url`.
 */
export function enhanceScript(): Plugin {
  let serving = false;
  let bundles: Promise<Bundles> | null = null;
  return {
    name: 'atoll:enhance',
    configResolved(config) {
      serving = config.command === 'serve';
    },
    async buildStart() {
      if (serving || this.environment.name !== 'client') return;
      bundles ??= bundleAll();
      for (const { fileName, code } of Object.values(await bundles))
        this.emitFile({ type: 'asset', fileName, source: code });
    },
    resolveId: resolveUrls,
    async load(id) {
      const script = [ENHANCE, PALETTE].find((one) => id === resolveUrls(urlModule(one)));
      if (!script) return null;
      if (serving) return exportUrl(script, script.source);
      bundles ??= bundleAll();
      return exportUrl(script, (await bundles)[script === ENHANCE ? 'enhance' : 'palette'].fileName);
    },
  };
}

function urlModule({ module }: Script): string {
  return `virtual:${module}-url`;
}

function resolveUrls(id: string): string | null {
  return [ENHANCE, PALETTE].some((script) => urlModule(script) === id) ? `\0${id}` : null;
}

function exportUrl({ name }: Script, path: string): string {
  return `export const ${name} = '/${path}';`;
}

/** The palette is first, because the other script contains its URL. */
async function bundleAll(): Promise<Bundles> {
  const palette = await bundle(PALETTE);
  const knowsPalette: Plugin = {
    name: 'atoll:palette-url',
    resolveId: resolveUrls,
    load: (id) => (id === resolveUrls(urlModule(PALETTE)) ? exportUrl(PALETTE, palette.fileName) : null),
  };
  return { palette, enhance: await bundle(ENHANCE, knowsPalette) };
}

async function bundle({ module, source }: Script, ...plugins: Plugin[]): Promise<Bundle> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins,
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: { input: source, preserveEntrySignatures: 'strict' },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  const chunk = output && 'output' in output ? output.output[0] : null;
  if (!chunk) throw new Error(`Building ${source} made nothing`);
  const hash = createHash('sha256').update(chunk.code).digest('base64url').slice(0, 8);
  return { fileName: `assets/${module}-${hash}.js`, code: chunk.code };
}
