import type { OriginKind } from '#src/origins/model.ts';
import { derivedId } from '#worker/platform/ids.ts';

/** The id here of something of a site: the same whenever it is imported. */
export function idHere(site: string, kind: OriginKind, id: string): Promise<string> {
  return derivedId('stackexchange', site, kind, id);
}
