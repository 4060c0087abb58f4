import { spawn } from 'node:child_process';
import { ROOT } from './paths.ts';

type Options = { env?: Record<string, string>; quiet?: boolean };

/** The result of a program. `output` has both streams. */
export type Ended = { code: number; output: string };

/**
 * Runs a program of node_modules/.bin or of the machine. `quiet` collects the output instead of showing it. The program ends
 * when this process exits.
 */
export function run(
  file: string,
  args: readonly string[],
  { env, quiet = false }: Options = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    const end = () => child.kill();
    process.once('exit', end);
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('exit', end);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Prints why the program cannot continue, and ends it. */
export function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
