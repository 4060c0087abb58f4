import { attributionOf } from '#src/origins/attribution.ts';
import type { Origin } from '#src/origins/model.ts';
import { useT } from '#web/site.ts';

/** Where an imported text comes from, who wrote it there, and its licence. */
export function OriginNote({ origin }: { origin: Origin | null }) {
  const t = useT();
  if (!origin) return null;
  return (
    <p className="mt-2 flex flex-wrap gap-x-3 border-line border-t pt-1 text-muted text-sm">
      {attributionOf(origin, t).map(({ text, url }) =>
        url ? (
          <a
            key={text}
            href={url}
            rel="nofollow noopener"
            className="wrap-anywhere inline-flex min-h-11 items-center underline underline-offset-4 hover:text-lagoon"
          >
            {text}
          </a>
        ) : (
          <span key={text} className="wrap-anywhere inline-flex min-h-11 items-center">
            {text}
          </span>
        ),
      )}
    </p>
  );
}
