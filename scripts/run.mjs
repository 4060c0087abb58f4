// The entry of every command: plain JavaScript for the machine's own Node (20 or newer). Installs missing packages, then runs
// scripts/<command>.ts with the Node of the project.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const bin = join(modules, '.bin');
const [command, ...args] = process.argv.slice(2);

if (!isInstalled()) await install();
const ended = await run(join(bin, 'node'), [join(root, 'scripts', `${command}.ts`), ...args], {
  ...process.env,
  PATH: `${bin}${separator()}${pathWithout(bin)}`,
  WRANGLER_SEND_METRICS: 'false',
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(modules, '.cache', 'node'),
});
process.exit(ended.signal === 'SIGINT' ? 0 : (ended.code ?? 1));

/** Whether every package of the lock file is installed in its version, except those for other platforms. */
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

/** Runs `npm ci` with the machine's Node, because the project's own may be replaced. */
async function install() {
  console.log('Installing the packages (npm ci) …');
  const env = { ...process.env, PATH: pathWithout(bin) };
  const { npm_node_execpath: node, npm_execpath: npm } = process.env;
  const outside = node && npm && !node.startsWith(modules);
  const [file, first] = outside ? [node, [npm]] : ['npm', []];
  const { code } = await run(file, [...first, 'ci', '--loglevel=error'], env);
  if (code === 0) return;
  console.error('npm ci failed: see above. Atoll needs the npm registry for its first start.');
  process.exit(1);
}

function pathWithout(folder) {
  return (process.env.PATH ?? '')
    .split(separator())
    .filter((part) => part !== folder)
    .join(separator());
}

function separator() {
  return process.platform === 'win32' ? ';' : ':';
}

/**
 * Runs a program to its end. Every signal is passed on, even one that a terminal sent to both. A shell between npm and this
 * process dies of a signal without passing it on, so a new parent process counts as a signal.
 */
function run(file, parameters, env) {
  return new Promise((resolve) => {
    const child = spawn(file, parameters, { cwd: root, stdio: 'inherit', env });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(watch);
      child.kill('SIGTERM');
    }, 200);
    // Without npm the program may outlive the shell that started it: `nohup node scripts/run.mjs start &`.
    if (!process.env.npm_lifecycle_event) clearInterval(watch);
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      resolve({ code, signal });
    });
  });
}
