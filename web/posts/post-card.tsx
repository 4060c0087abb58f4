import type { ReactNode } from 'react';
import type { Byline } from '#src/posts/model.ts';
import { SmallSaveButton } from '#web/bookmarks/save-button.tsx';
import { Avatar } from '#web/ui/avatar.tsx';
import { Badge, TagChip } from '#web/ui/chip.tsx';
import { Link } from '#web/ui/link.tsx';
import { PersonLink } from '#web/ui/person-link.tsx';
import { Time } from '#web/ui/time.tsx';

export type PostSummary = {
  id: string;
  /** Null for anonymous readers. */
  saved: boolean | null;
  to: string;
  title: string;
  excerpt: string;
  /** The language of the post. */
  lang: string;
  /** All names in one line; `face` is the first of them, whose picture is shown. */
  author: { name: string; person: Byline | undefined; face: string; avatar?: string | null };
  publishedAt: string | number | Date;
  /** «6 min read», already in the reader's language. */
  reading: string;
  difficulty?: string;
  premium?: string;
  /** The visibility of a restricted post. */
  visibility?: string;
  /** The cover of the post, in the two sizes of cards. */
  cover?: { src: string; srcSet: string };
  tags: { name: string; to: string }[];
  /** Shown when the post is not in the language of the page: «中文», «English». */
  languageMark?: { text: string; lang: string };
};

export type PostCardProps = {
  post: PostSummary;
  now: string | number | Date;
  locale: string;
  heading?: 'h2' | 'h3';
  /** Whether this is the one larger card of a page. */
  lead?: boolean;
};

export function Dot(): ReactNode {
  return (
    <span aria-hidden="true" className="text-edge">
      ·
    </span>
  );
}

export function PostCard({ post, now, locale, heading: Heading = 'h2', lead }: PostCardProps) {
  // Members come back here when they save the post without script.
  const anchor = `p-${post.id}`;
  const body = (
    <>
      <Heading
        dir="auto"
        lang={post.lang}
        className={`font-read font-semibold tracking-tight ${lead ? 'text-2xl' : 'text-xl'}`}
      >
        <Link
          to={post.to}
          className="wrap-anywhere flex min-h-11 items-center rounded py-1 transition-colors hover:text-lagoon"
        >
          {post.title}
        </Link>
      </Heading>
      {post.excerpt && (
        <p
          dir="auto"
          lang={post.lang}
          className={`mt-1 line-clamp-3 max-w-[65ch] font-read text-muted leading-(--read-leading) ${lead ? 'text-lg' : 'text-base'}`}
        >
          {post.excerpt}
        </p>
      )}
      <div className="mt-2 flex flex-wrap items-center gap-x-3 text-muted text-sm">
        <PersonLink
          person={post.author.person}
          className="inline-flex min-h-11 items-center gap-2.5 rounded font-medium text-ink hover:text-lagoon"
        >
          <Avatar name={post.author.face} src={post.author.avatar} size="sm" />
          <span dir="auto" className="wrap-anywhere min-w-0">
            {post.author.name}
          </span>
        </PersonLink>
        {post.saved !== null && (
          <span className="ml-auto sm:order-last">
            <SmallSaveButton
              target={{ kind: 'post', id: post.id }}
              title={post.title}
              saved={post.saved}
              at={anchor}
            />
          </span>
        )}
        <span
          className={`inline-flex gap-x-2 whitespace-nowrap ${post.saved === null ? '' : 'basis-full sm:basis-auto'}`}
        >
          <Time at={post.publishedAt} now={now} locale={locale} />
          <Dot />
          <span>{post.reading}</span>
          {post.difficulty && (
            <>
              <Dot />
              <span>{post.difficulty}</span>
            </>
          )}
        </span>
        {(post.languageMark || post.premium || post.visibility || post.tags.length > 0) && (
          <span className="flex basis-full flex-wrap items-center gap-x-1.5 sm:basis-auto">
            {post.visibility && <Badge tone="sand">{post.visibility}</Badge>}
            {post.premium && <Badge tone="sand">{post.premium}</Badge>}
            {post.languageMark && <Badge lang={post.languageMark.lang}>{post.languageMark.text}</Badge>}
            {post.tags.map((tag) => (
              <TagChip key={tag.to} to={tag.to}>
                {tag.name}
              </TagChip>
            ))}
          </span>
        )}
      </div>
    </>
  );
  const id = post.saved === null ? undefined : anchor;
  if (!post.cover) return <article id={id}>{body}</article>;
  return (
    <article id={id} className="sm:flex sm:items-start sm:gap-6">
      <div className="min-w-0 flex-1">{body}</div>
      <img
        {...post.cover}
        sizes="(min-width: 40rem) 10rem, 100vw"
        width={480}
        height={240}
        alt=""
        loading="lazy"
        className="mt-3 aspect-2/1 w-full rounded bg-sunken object-cover sm:mt-3 sm:aspect-4/3 sm:w-40"
      />
    </article>
  );
}
