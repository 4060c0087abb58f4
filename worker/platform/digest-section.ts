import type { Locale } from '#src/shared/locale.ts';
import type { Context } from '#worker/platform/context.ts';

/** A person for whom a digest is composed; the digest covers the time from `since` (UTC epoch milliseconds). */
export type DigestReader = {
  personId: string;
  name: string;
  locale: Locale;
  timeZone: string;
  since: number;
};

/** An entry of a section; `url` is a path without language prefix. */
export type DigestEntry = { title: string; detail?: string; path: string };

/**
 * What a section says to one reader. `heading`, `text` and the entries are in the reader's language. `step` proposes the
 * personal next step of a weekly digest: the step with the greatest weight is taken, of equal weights that of the earlier
 * feature. Weights so far: 10 for something that needs an answer, 7 for something begun, 5 for something new to read.
 */
export type DigestPart = {
  heading: string;
  text?: string;
  entries: DigestEntry[];
  step?: { weight: number; text: string; label: string; path: string };
};

/**
 * A section of the digests that a feature contributes (`feature({ digests })`). `compose` gets a bounded number of readers
 * and returns parts by person id, in a bounded number of round trips for all readers together.
 */
export type DigestSection = {
  name: string;
  cadences: readonly ('daily' | 'weekly')[];
  compose: (ctx: Context, readers: readonly DigestReader[]) => Promise<Map<string, DigestPart>>;
};
