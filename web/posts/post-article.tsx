import type { ReactNode } from 'react';
import { Dot } from '#web/posts/post-card.tsx';
import { Alert } from '#web/ui/alert.tsx';
import { Avatar } from '#web/ui/avatar.tsx';
import { Badge, TagChip } from '#web/ui/chip.tsx';
import { Link } from '#web/ui/link.tsx';
import { type ContentsItem, ReadingLayout } from '#web/ui/shell/reading-layout.tsx';
import { Time } from '#web/ui/time.tsx';

export type PostArticleProps = {
  title: string;
  /** The language of the text, which may not be the page's. */
  lang: string;
  author: { name: string; to: string; face: string; avatar?: string | null };
  publishedAt: string | number | Date;
  /** «Updated 3 days ago», when it was changed after publication. */
  updated?: ReactNode;
  reading: string;
  now: string | number | Date;
  locale: string;
  /** «Beginner», when the author says so. */
  difficulty?: string;
  /** Shown when the post is marked for members. */
  premium?: string;
  /** For whom it is, where that is not everybody. */
  visibility?: string;
  /** The picture of the post, above the text. */
  cover?: { src: string; srcSet: string };
  /** Rendered and sanitised when it was saved, as is what stands before and behind it. */
  html: string;
  intro?: string;
  closing?: string;
  contents?: ContentsItem[];
  tags: { name: string; to: string }[];
  labels: { contents: string; tags: string };
  /** The same post in the other language, or that there is none. */
  notice?: { text: string; href?: string; lang?: string; linkText?: string };
  /** The series that the post belongs to. */
  above?: ReactNode;
  /** Edit, publish: what the author or a moderator may do. */
  actions?: ReactNode;
  /** What follows the article: discussion, what to read next. */
  after?: ReactNode;
};

function Byline(props: PostArticleProps) {
  const { author, publishedAt, updated, reading, difficulty, premium, visibility, now, locale } = props;
  return (
    <div className="mt-5 flex items-center gap-3">
      <Avatar name={author.face} src={author.avatar} />
      <div className="text-muted text-sm">
        <Link
          to={author.to}
          rel="author"
          className="-my-3 inline-block rounded py-3 font-medium text-ink hover:text-lagoon"
        >
          {author.name}
        </Link>
        <p className="flex flex-wrap gap-x-2">
          <Time at={publishedAt} now={now} locale={locale} />
          <Dot />
          <span>{reading}</span>
          {difficulty && (
            <>
              <Dot />
              <span>{difficulty}</span>
            </>
          )}
          {updated && (
            <>
              <Dot />
              <span>{updated}</span>
            </>
          )}
          {visibility && <Badge tone="sand">{visibility}</Badge>}
          {premium && <Badge tone="sand">{premium}</Badge>}
        </p>
      </div>
    </div>
  );
}

export function PostArticle(props: PostArticleProps) {
  const { title, lang, cover, html, intro, closing, contents, tags, labels, notice } = props;
  const { above, actions, after } = props;
  const header = (
    <header className="pt-4 pb-8 md:pt-8">
      {above}
      <h1 lang={lang} className="font-read font-semibold text-3xl tracking-tight">
        {title}
      </h1>
      <Byline {...props} />
      {actions && <div className="no-print mt-4 flex flex-wrap gap-2">{actions}</div>}
      {notice && (
        <Alert className="no-print mt-6">
          {notice.text}{' '}
          {notice.href && (
            <a
              href={notice.href}
              hrefLang={notice.lang}
              lang={notice.lang}
              className="font-medium text-lagoon underline"
            >
              {notice.linkText}
            </a>
          )}
        </Alert>
      )}
      {cover && (
        <img
          src={cover.src}
          srcSet={cover.srcSet}
          sizes="(min-width: 48rem) 42rem, 100vw"
          width={960}
          height={480}
          alt={title}
          fetchPriority="high"
          className="mt-8 aspect-2/1 w-full rounded bg-sunken object-cover"
        />
      )}
    </header>
  );
  return (
    <ReadingLayout contents={contents} contentsLabel={labels.contents} header={header}>
      <article>
        {intro && <div dangerouslySetInnerHTML={{ __html: intro }} />}
        <div lang={lang} className="prose" dangerouslySetInnerHTML={{ __html: html }} />
        {closing && <div dangerouslySetInnerHTML={{ __html: closing }} />}
        {tags.length > 0 && (
          <nav
            aria-label={labels.tags}
            className="no-print mt-12 flex flex-wrap gap-x-1.5 border-line border-t pt-4"
          >
            {tags.map((tag) => (
              <TagChip key={tag.to} to={tag.to}>
                {tag.name}
              </TagChip>
            ))}
          </nav>
        )}
      </article>
      {after}
    </ReadingLayout>
  );
}
