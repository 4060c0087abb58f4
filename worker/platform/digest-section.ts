import type { Locale } from '#src/shared/locale.ts';
import type { Context } from '#worker/platform/context.ts';

/** Somebody a digest is composed for, and since when (UTC epoch milliseconds) it shall tell. */
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
 * What a section says to one reader. `heading`, `text` and the entries are in their language. `step` is a proposal for the
 * one personal next step of a weekly digest: of all that the sections propose the weightiest is taken, of two as weighty
 * that of the earlier feature. Weights so far: 10 what waits for an answer, 7 what one is in
 * the middle of, 5 something new to read.
 */
export type DigestPart = {
  heading: string;
  text?: string;
  entries: DigestEntry[];
  step?: { weight: number; text: string; label: string; path: string };
};

/**
 * A section of the digests that a feature contributes (`feature({ digests })`). `compose` gets a bounded number of readers
 * at once and answers parts by person id, in a bounded number of round trips for all of them together.
 */
export type DigestSection = {
  name: string;
  cadences: readonly ('daily' | 'weekly')[];
  compose: (ctx: Context, readers: readonly DigestReader[]) => Promise<Map<string, DigestPart>>;
};
