import Check from 'lucide-react/icons/check';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import { postPath } from '#src/posts/rules.ts';
import type { Chapter, Part, Series, SeriesReading } from '#src/series/model.ts';
import { type Branch, toTree } from '#src/series/rules.ts';
import type { Locale } from '#src/shared/locale.ts';
import { useSite, useT } from '#web/site.ts';
import { Badge } from '#web/ui/chip.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Link } from '#web/ui/link.tsx';

type Section = { part: Part | null; chapters: Chapter[] };

/** The reader's progress in chapters, by slug; undefined for anonymous readers. */
type States = SeriesReading['states'] | undefined;

/** The chapters of a series, with a nested list under each heading. */
export function ChapterList({ entries, states }: Pick<Series, 'entries'> & { states: States }) {
  const { locale } = useSite();
  const t = useT();
  return (
    <section aria-labelledby="chapters">
      <h2 id="chapters" className="mb-2 font-read font-semibold text-2xl tracking-tight">
        {t('series:page.chapters')}
      </h2>
      {toSections(entries).map(({ part, chapters }) => (
        <section key={chapters[0]?.slug} className="mb-8">
          {part && (
            <h3
              lang={part.shownLocale}
              className="mt-8 mb-1 border-line border-b pb-2 font-read font-semibold text-lg"
            >
              {part.title}
            </h3>
          )}
          <Chapters branches={toTree(chapters)} locale={locale} states={states} />
        </section>
      ))}
    </section>
  );
}

function toSections(entries: readonly (Chapter | Part)[]): Section[] {
  const sections: Section[] = [];
  for (const entry of entries) {
    if (entry.type === 'heading') sections.push({ part: entry, chapters: [] });
    else if (sections.length === 0) sections.push({ part: null, chapters: [entry] });
    else sections.at(-1)?.chapters.push(entry);
  }
  return sections;
}

type ChaptersProps = { branches: Branch<Chapter>[]; locale: Locale; states: States };

/** Numbers are text, because those of an HTML list would not count `2.1` or leave out a preface. */
function Chapters({ branches, locale, states }: ChaptersProps) {
  const t = useT();
  return (
    <ol className="list-none">
      {branches.map(({ entry, inner }) => (
        <li key={entry.slug}>
          <Link
            to={postPath(entry.slug)}
            className="group -mx-2 flex min-h-11 items-baseline gap-3 rounded px-2 py-2 hover:bg-sunken"
          >
            {entry.number && (
              <span className="min-w-7 shrink-0 text-muted text-sm tabular-nums">{entry.number}</span>
            )}
            <span
              lang={entry.shownLocale}
              className="min-w-0 flex-1 wrap-anywhere font-read group-hover:text-lagoon"
            >
              {entry.title}
            </span>
            {entry.shownLocale !== locale && (
              <Badge lang={entry.shownLocale}>{t(`posts:language.${entry.shownLocale}`)}</Badge>
            )}
            {states?.[entry.slug] && <StateMark state={states[entry.slug]} />}
            <span className="shrink-0 text-muted text-sm tabular-nums">
              {t('series:page.minutes', { count: entry.readingMinutes })}
            </span>
          </Link>
          {inner.length > 0 && (
            <div className="ml-3 border-line border-l pl-3 sm:pl-5">
              <Chapters branches={inner} locale={locale} states={states} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Marks a chapter that the reader has begun or read, by a sign and a word. */
function StateMark({ state }: { state: 'begun' | 'read' | undefined }) {
  const t = useT();
  const isRead = state === 'read';
  return (
    <span
      className={`inline-flex shrink-0 items-baseline gap-1 text-sm ${isRead ? 'text-lagoon' : 'text-muted'}`}
    >
      <Icon of={isRead ? Check : CircleDashed} size={16} className="self-center" />
      {t(`reading:chapter.${state}`)}
    </span>
  );
}
