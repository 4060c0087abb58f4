import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { ServedSite } from './global-setup.ts';

const TIMEOUT_MS = 60_000;

/**
 * Claims a site for a test file until `release`; waits while others use them all. Vitest's number of a worker cannot name the
 * site: two files that run at the same time may have the same number.
 */
export async function claimSite(
  sites: readonly ServedSite[],
): Promise<{ site: ServedSite; release: () => void }> {
  const until = Date.now() + TIMEOUT_MS;
  while (Date.now() < until) {
    const site = sites.find(({ claim }) => take(claim));
    if (site) {
      const release = () => rmSync(site.claim, { force: true });
      process.once('exit', release);
      return { site, release };
    }
    await pause(100);
  }
  throw new Error('All sites are in use.');
}

/** Creates the file of a claim, which holds the id of the process; false where a living process has it. */
function take(claim: string): boolean {
  try {
    writeFileSync(claim, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (isAlive(claim)) return false;
    rmSync(claim, { force: true });
    return false;
  }
}

function isAlive(claim: string): boolean {
  try {
    return process.kill(Number(readFileSync(claim, 'utf8')), 0);
  } catch (error) {
    // A file without an id yet, or gone meanwhile, is somebody else's to take next time.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
