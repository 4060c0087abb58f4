import Layers from 'lucide-react/icons/layers';
import { Fragment, type ReactNode } from 'react';
import type { Segment } from '#src/search/highlight.ts';
import type { SearchHit } from '#src/search/model.ts';
import type { Locale } from '#src/shared/locale.ts';
import { Dot } from '#web/posts/post-card.tsx';
import { useT } from '#web/site.ts';
import { Avatar } from '#web/ui/avatar.tsx';
import { Badge, TagChip } from '#web/ui/chip.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Link } from '#web/ui/link.tsx';
import { Time } from '#web/ui/time.tsx';

type Around = { now: number; locale: Locale };
type Hit<K extends SearchHit['kind']> = { hit: Extract<SearchHit, { kind: K }> };

/** What was found, best first. */
export function SearchHits({ hits, ...around }: Around & { hits: readonly SearchHit[] }) {
  const { locale } = around;
  return (
    <ol className="grid divide-y divide-line">
      {hits.map((hit) => (
        <li key={`${hit.kind} ${hit.id}`} className="py-6 first:pt-0 last:pb-0">
          {hit.kind === 'post' && <PostHit hit={hit} {...around} />}
          {hit.kind === 'series' && <SeriesHit hit={hit} locale={locale} />}
          {hit.kind === 'tag' && <TagHit hit={hit} />}
          {hit.kind === 'person' && <PersonHit hit={hit} />}
        </li>
      ))}
    </ol>
  );
}

function PostHit({ hit, now, locale }: Hit<'post'> & Around) {
  const t = useT();
  const authors = hit.authors.map(({ displayName }) => displayName).join(t('posts:byline.separator'));
  return (
    <article>
      <Title to={hit.path} lang={hit.locale} segments={hit.title} />
      <Excerpt lang={hit.locale} segments={hit.excerpt} />
      <div className="mt-2 flex flex-wrap items-center gap-x-2 text-muted text-sm">
        <span className="font-medium text-ink">{authors}</span>
        <Dot />
        <Time at={hit.publishedAt} now={now} locale={locale} />
        {hit.locale !== locale && <Badge lang={hit.locale}>{t(`posts:language.${hit.locale}`)}</Badge>}
        {hit.series && (
          <>
            <Dot />
            <Link
              to={hit.series.path}
              className="inline-flex min-h-11 items-center gap-1.5 hover:text-lagoon"
            >
              <Icon of={Layers} size={16} />
              {hit.series.title}
            </Link>
          </>
        )}
        <span className="flex flex-wrap gap-x-1.5 sm:ml-2">
          {hit.tags.slice(0, 4).map((tag) => (
            <TagChip key={tag.slug} to={`/tags/${encodeURIComponent(tag.slug)}`}>
              {tag.name}
            </TagChip>
          ))}
        </span>
      </div>
    </article>
  );
}

function SeriesHit({ hit, locale }: Hit<'series'> & Pick<Around, 'locale'>) {
  const t = useT();
  return (
    <article>
      <Title to={hit.path} lang={hit.locale} segments={hit.title} />
      <Excerpt lang={hit.locale} segments={hit.excerpt} />
      <Facts mark={t(`search:mark.${hit.form}`)}>
        {t('search:partCount', { count: hit.partCount })}
        {hit.locale !== locale && <Badge lang={hit.locale}>{t(`posts:language.${hit.locale}`)}</Badge>}
      </Facts>
    </article>
  );
}

function TagHit({ hit }: Hit<'tag'>) {
  const t = useT();
  return (
    <article>
      <Title to={hit.path} segments={hit.title} />
      <Excerpt segments={hit.excerpt} />
      <Facts mark={t('search:mark.tag')}>{t('search:postCount', { count: hit.postCount })}</Facts>
    </article>
  );
}

function PersonHit({ hit }: Hit<'person'>) {
  const t = useT();
  const name = hit.title.map((segment) => segment.text).join('');
  return (
    <article className="flex gap-4">
      <Avatar name={name} src={hit.avatarUrl} />
      <div className="min-w-0">
        <Title to={hit.path} segments={hit.title} />
        <Excerpt segments={hit.excerpt} />
        <Facts mark={t('search:mark.person')}>{t('search:postCount', { count: hit.postCount })}</Facts>
      </div>
    </article>
  );
}

function Title({ to, lang, segments }: { to: string; lang?: string; segments: readonly Segment[] }) {
  return (
    <h3 lang={lang} className="font-read font-semibold text-xl tracking-tight">
      <Link to={to} className="block rounded py-2.25 transition-colors hover:text-lagoon">
        <Marked segments={segments} />
      </Link>
    </h3>
  );
}

function Excerpt({ lang, segments }: { lang?: string; segments: readonly Segment[] }) {
  if (segments.length === 0) return null;
  return (
    <p
      lang={lang}
      className="mt-1 max-w-[65ch] break-words font-read text-base text-muted leading-(--read-leading)"
    >
      <Marked segments={segments} />
    </p>
  );
}

function Facts({ mark, children }: { mark: string; children: ReactNode }) {
  return (
    <p className="mt-2 flex flex-wrap items-center gap-x-2 text-muted text-sm">
      <Badge>{mark}</Badge>
      {children}
    </p>
  );
}

function Marked({ segments }: { segments: readonly Segment[] }) {
  return segments.map(({ text, hit }, index) => {
    // The pieces of a text have no identity but their place.
    const key = `${index}`;
    return hit ? <mark key={key}>{text}</mark> : <Fragment key={key}>{text}</Fragment>;
  });
}
