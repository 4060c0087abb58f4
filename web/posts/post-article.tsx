import type { ReactNode } from 'react';
import type { Post } from '#src/posts/model.ts';
import { postPath } from '#src/posts/rules.ts';
import { localePath, otherLocale } from '#src/shared/locale.ts';
import { translator } from '#src/shared/translate.ts';
import { coverSrcset } from '#src/uploads/media-path.ts';
import { PostByline } from '#web/posts/post-byline.tsx';
import { Faq, Insights } from '#web/posts/post-sections.tsx';
import { PlaceInSeries } from '#web/series/post-place.tsx';
import { useSite, useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { TagChip } from '#web/ui/chip.tsx';
import { Prose } from '#web/ui/prose.tsx';
import { ReadingLayout } from '#web/ui/shell/reading-layout.tsx';

type PostArticleProps = {
  post: Post;
  /** The actions of the author or a moderator: editing, stats. */
  actions?: ReactNode;
  /** The content after the article: discussion, recommendations. */
  children?: ReactNode;
};

/** A post to read, with its contents beside it. */
export function PostArticle({ post, actions, children }: PostArticleProps) {
  const t = useT();
  const { shownLocale: lang } = post;
  return (
    <ReadingLayout
      contents={post.contents}
      contentsLabel={t('posts:article.contents')}
      header={<PostHeader post={post} actions={actions} />}
    >
      <article>
        <Insights key={`in-short ${post.id}`} insights={post.insights} lang={lang} />
        <Prose lang={lang} html={post.html} />
        <Faq key={`faq ${post.id}`} faq={post.faq} lang={lang} />
        <PostTags tags={post.tags} />
      </article>
      {children}
    </ReadingLayout>
  );
}

function PostHeader({ post, actions }: Pick<PostArticleProps, 'post' | 'actions'>) {
  return (
    <header className="pt-4 pb-8 md:pt-8">
      {post.series && <PlaceInSeries place={post.series} />}
      <h1 dir="auto" lang={post.shownLocale} className="font-read font-semibold text-3xl tracking-tight">
        {post.title}
      </h1>
      <PostByline post={post} />
      {actions && <div className="no-print mt-4 flex flex-wrap gap-2">{actions}</div>}
      <LanguageNotice post={post} />
      {post.coverUrl && (
        <img
          src={post.coverUrl}
          srcSet={coverSrcset(post.coverUrl)}
          sizes="(min-width: 48rem) 42rem, 100vw"
          width={960}
          height={480}
          alt={post.title}
          fetchPriority="high"
          className="mt-8 aspect-2/1 w-full rounded bg-sunken object-cover"
        />
      )}
    </header>
  );
}

/** Links to the same post in the other language, or says that this one is not in the language of the page. */
function LanguageNotice({ post }: { post: Post }) {
  const t = useT();
  const { locale } = useSite();
  const other = otherLocale(locale);
  const className = 'no-print mt-6';
  if (post.shownLocale !== locale)
    return <Alert className={className}>{t(`posts:article.only.${post.shownLocale}`)}</Alert>;
  if (!post.translations.includes(other)) return null;
  return (
    <Alert className={className}>
      {t(`posts:article.also.${other}`)}{' '}
      <a
        href={localePath(other, postPath(post.slug))}
        hrefLang={other}
        lang={other}
        className="font-medium text-lagoon underline"
      >
        {translator(other)('posts:article.readIn')}
      </a>
    </Alert>
  );
}

function PostTags({ tags }: Pick<Post, 'tags'>) {
  const t = useT();
  if (tags.length === 0) return null;
  return (
    <nav
      aria-label={t('posts:article.tags')}
      className="no-print mt-12 flex flex-wrap gap-x-1.5 border-line border-t pt-4"
    >
      {tags.map(({ slug, name }) => (
        <TagChip key={slug} to={`/tags/${encodeURIComponent(slug)}`}>
          {name}
        </TagChip>
      ))}
    </nav>
  );
}
