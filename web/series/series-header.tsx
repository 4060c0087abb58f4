import BookOpen from 'lucide-react/icons/book-open';
import { postPath } from '#src/posts/rules.ts';
import type { Chapter, Series, SeriesReading } from '#src/series/model.ts';
import { seriesPath } from '#src/series/rules.ts';
import { type Locale, localePath, otherLocale } from '#src/shared/locale.ts';
import { hasRole } from '#src/shared/roles.ts';
import { type Translate, translator } from '#src/shared/translate.ts';
import { SaveButton } from '#web/bookmarks/save-button.tsx';
import { Subscribe } from '#web/feeds/subscribe.tsx';
import { ContinueWith } from '#web/reading/continue-series.tsx';
import { FollowSeries } from '#web/series/follow-series.tsx';
import { type Site, useSite, useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { LinkButton } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Link } from '#web/ui/link.tsx';
import { PersonLink } from '#web/ui/person-link.tsx';
import { Ring } from '#web/ui/ring.tsx';

/** The title, summary, reading time and authors of a series, and the link to its beginning. */
export function SeriesHeader({ series }: { series: Series }) {
  const site = useSite();
  const t = useT();
  const { kind, title, summary, shownLocale, coverUrl, entryCount, readingMinutes } = series;
  const first = series.entries.find((entry): entry is Chapter => entry.type === 'post');
  return (
    <header className="pt-4 pb-8 md:pt-8">
      <p className="text-muted text-sm">
        <Link to="/series" className="inline-flex min-h-11 items-center rounded hover:text-lagoon">
          {t(`series:kind.${kind}`)}
        </Link>
      </p>
      <h1 dir="auto" lang={shownLocale} className="font-read font-semibold text-3xl tracking-tight">
        {title}
      </h1>
      {summary && (
        <p
          dir="auto"
          lang={shownLocale}
          className="mt-3 max-w-[65ch] font-read text-lg text-muted leading-(--read-leading)"
        >
          {summary}
        </p>
      )}
      <p className="mt-3 flex flex-wrap items-center gap-x-4 text-muted text-sm">
        <span>{t('series:chapters', { count: entryCount })}</span>
        {entryCount > 0 && <span>{t('series:page.total', { count: readingMinutes })}</span>}
        <Authors series={series} t={t} />
      </p>
      {series.reading && <OwnProgress reading={series.reading} />}
      <div className="no-print mt-4 flex flex-wrap items-center gap-3">
        {first && <Begin first={first} reading={series.reading} />}
        <FollowSeries series={series} />
        <SaveButton
          key={series.id}
          target={{ kind: 'series', id: series.id }}
          title={title}
          saved={series.saved}
          at="main"
        />
        {mayEdit(series, site) && (
          <LinkButton to={`/write/series/${series.id}`} tone="quiet" size="sm">
            {t('series:page.edit')}
          </LinkButton>
        )}
        <Subscribe path={seriesPath(series.slug)} className="ml-auto text-muted" />
      </div>
      <Notice series={series} locale={site.locale} t={t} />
      {coverUrl && (
        <img src={coverUrl} alt="" className="mt-8 max-h-96 w-full rounded border border-line object-cover" />
      )}
    </header>
  );
}

/** The link by which the reader begins, continues or begins again. */
function Begin({ first, reading }: { first: Chapter; reading: Series['reading'] }) {
  const t = useT();
  const next = reading?.next;
  if (next) {
    return (
      <LinkButton to={postPath(next.slug)} className="py-2 text-left">
        <Icon of={BookOpen} size={18} className="shrink-0" />
        <ContinueWith next={next} />
      </LinkButton>
    );
  }
  const isDone = isReadWhole(reading);
  return (
    <LinkButton to={postPath(first.slug)} tone={isDone ? 'quiet' : 'primary'}>
      <Icon of={BookOpen} size={18} />
      {t(isDone ? 'reading:series.again' : 'series:page.start')}
    </LinkButton>
  );
}

/** The reader's progress; nothing before they began. */
function OwnProgress({ reading }: { reading: SeriesReading }) {
  const t = useT();
  const { read, total, states } = reading;
  if (Object.keys(states).length === 0) return null;
  const text = t('reading:progress', { read, total });
  return (
    <p className="mt-5 flex items-center gap-4">
      <Ring value={read} max={total} size={56} text={text} hideText />
      <span aria-hidden="true" className="text-muted text-sm tabular-nums">
        {text}
      </span>
      {isReadWhole(reading) && <span className="font-medium text-sm">{t('reading:series.done')}</span>}
    </p>
  );
}

function isReadWhole(reading: Series['reading']): boolean {
  return reading !== null && reading.total > 0 && reading.read === reading.total;
}

function Authors({ series: { authors }, t }: { series: Series; t: Translate }) {
  if (authors.length === 0) return null;
  return (
    <span className="flex flex-wrap gap-x-3">
      <span className="sr-only">{t('series:page.authors')}</span>
      {authors.map((author) => (
        <PersonLink
          key={author.name}
          person={author}
          rel="author"
          className="wrap-anywhere inline-flex min-h-11 items-center rounded font-medium text-ink hover:text-lagoon"
        >
          {author.displayName}
        </PersonLink>
      ))}
    </span>
  );
}

/** Links to the same series in the other language, or says that this one is not in the language of the page. */
function Notice({ series, locale, t }: { series: Series; locale: Locale; t: Translate }) {
  const other = otherLocale(locale);
  if (series.shownLocale !== locale) {
    return <Alert className="no-print mt-6">{t(`series:page.only.${series.shownLocale}`)}</Alert>;
  }
  if (!series.translations.includes(other)) return null;
  return (
    <Alert className="no-print mt-6">
      {t(`series:page.also.${other}`)}{' '}
      <a
        href={localePath(other, seriesPath(series.slug))}
        hrefLang={other}
        lang={other}
        className="font-medium text-lagoon underline"
      >
        {translator(other)('series:page.readIn')}
      </a>
    </Alert>
  );
}

/** Whether the link to the editor is shown; the service decides whether the editor opens. */
function mayEdit({ owner }: Series, { viewer }: Site): boolean {
  return viewer !== null && (hasRole(viewer.role, 'moderator') || owner.name === viewer.name);
}
