import { Fragment, type ReactNode } from 'react';
import type { Segment } from '#src/search/highlight.ts';
import type { Locale } from '#src/shared/locale.ts';
import { Badge } from '#web/ui/chip.tsx';
import { Link } from '#web/ui/link.tsx';

/** The props of a hit's component. */
export type HitProps<Hit> = { hit: Hit; now: number; locale: Locale };

/** The title of a hit, with its link. */
export function HitTitle({
  to,
  lang,
  segments,
}: {
  to: string;
  lang?: string;
  segments: readonly Segment[];
}) {
  return (
    <h3 dir="auto" lang={lang} className="font-read font-semibold text-xl tracking-tight">
      <Link to={to} className="wrap-anywhere block rounded py-2.25 transition-colors hover:text-lagoon">
        <Marked segments={segments} />
      </Link>
    </h3>
  );
}

/** The part of a text round the matches. */
export function HitExcerpt({ lang, segments }: { lang?: string; segments: readonly Segment[] }) {
  if (segments.length === 0) return null;
  return (
    <p
      dir="auto"
      lang={lang}
      className="mt-1 max-w-[65ch] wrap-anywhere font-read text-base text-muted leading-(--read-leading)"
    >
      <Marked segments={segments} />
    </p>
  );
}

/** The kind of a hit, and a few facts. */
export function HitFacts({ mark, children }: { mark: string; children: ReactNode }) {
  return (
    <p className="mt-2 flex flex-wrap items-center gap-x-2 text-muted text-sm">
      <Badge>{mark}</Badge>
      {children}
    </p>
  );
}

function Marked({ segments }: { segments: readonly Segment[] }) {
  return segments.map(({ text, hit }, index) => {
    // Segments of a text have no identity but their index.
    const key = `${index}`;
    return hit ? <mark key={key}>{text}</mark> : <Fragment key={key}>{text}</Fragment>;
  });
}
