import type { Locked, Source } from '#src/ask/model.ts';
import { useT } from '#web/site.ts';
import { Link } from '#web/ui/link.tsx';

/** The numbered sources of an answer; each leads to its passage. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  const t = useT();
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby="sources">
      <h2 id="sources" className="font-semibold text-lg">
        {t('ask:answer.sources')}
      </h2>
      <ol className="mt-2 grid gap-1">
        {sources.map(({ n, title, path, url, locale }) => (
          <li key={n}>
            <Link
              to={url}
              reloadDocument
              lang={locale}
              className="flex min-h-11 items-baseline gap-2 rounded py-2 hover:text-lagoon"
            >
              <span className="text-muted tabular-nums">[{n}]</span>
              <span className="wrap-anywhere">
                <span className="underline underline-offset-4">{title}</span>
                {path.map((heading) => (
                  <span key={heading} className="text-muted">
                    {' › '}
                    {heading}
                  </span>
                ))}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Premium posts that would answer, by their titles. */
export function LockedList({ locked }: { locked: readonly Locked[] }) {
  const t = useT();
  if (locked.length === 0) return null;
  return (
    <section aria-labelledby="locked">
      <h2 id="locked" className="font-semibold text-lg">
        {t('ask:answer.locked')}
      </h2>
      <p className="text-muted">{t('ask:answer.lockedText')}</p>
      <ul className="mt-1">
        {locked.map(({ title, url }) => (
          <li key={url}>
            <Link
              to={url}
              className="inline-flex min-h-11 items-center underline underline-offset-4 hover:text-lagoon"
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
