// The door of every command: plain JavaScript that the machine's own Node runs (20 or newer). Installs what is
// missing, then goes on with scripts/<command>.ts under the Node of the project.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const bin = join(modules, '.bin');
const [command, ...args] = process.argv.slice(2);

if (!isInstalled()) install();
run(join(bin, 'node'), [join(root, 'scripts', `${command}.ts`), ...args]);

/** Whether every package of the lock is there in its version; those for other platforms do not count. */
function isInstalled() {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages ?? {};
  const there = readJson(join(modules, '.package-lock.json'))?.packages;
  if (!there || !existsSync(join(bin, 'node'))) return false;
  return Object.entries(wanted).every(
    ([path, wish]) =>
      !path.startsWith('node_modules/') || wish.optional || there[path]?.version === wish.version,
  );
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** `npm ci` with the machine's Node: the project's own is about to be replaced. */
function install() {
  console.log('Installing the packages (npm ci) …');
  const env = { ...process.env, PATH: pathWithout(bin) };
  const { npm_node_execpath: node, npm_execpath: npm } = process.env;
  const outside = node && npm && !node.startsWith(modules);
  const [file, first] = outside ? [node, [npm]] : ['npm', []];
  const { status } = spawnSync(file, [...first, 'ci', '--loglevel=error'], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  if (status === 0) return;
  console.error('npm ci failed: see above. Atoll needs the npm registry for its first start.');
  process.exit(1);
}

function pathWithout(folder) {
  const separator = process.platform === 'win32' ? ';' : ':';
  return (process.env.PATH ?? '')
    .split(separator)
    .filter((part) => part !== folder)
    .join(separator);
}

/** Runs to its end; Ctrl-C reaches the child by itself and is waited for here. */
function run(file, parameters) {
  const child = spawn(file, parameters, {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${bin}${process.platform === 'win32' ? ';' : ':'}${pathWithout(bin)}`,
      WRANGLER_SEND_METRICS: 'false',
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(modules, '.cache', 'node'),
    },
  });
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(signal === 'SIGINT' ? 0 : (code ?? 1)));
}
