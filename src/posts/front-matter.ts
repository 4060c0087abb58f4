import type { OwnPost } from '#src/posts/model.ts';
import type { Locale } from '#src/shared/locale.ts';

/** A working copy as a Markdown file: the other fields as front matter, then the text. Null when there is no working copy. */
export function toMarkdownFile(post: OwnPost, locale: Locale): { name: string; text: string } | null {
  const draft = post.drafts.find((each) => each.locale === locale);
  if (!draft) return null;
  const fields: Record<string, unknown> = {
    title: draft.title,
    ...(draft.summary && { summary: draft.summary }),
    lang: locale,
    ...(post.slug && { slug: post.slug }),
    ...(post.status === 'draft' ? { draft: true } : post.publishedAt && { date: post.publishedAt }),
    ...(post.tags.length > 0 && { tags: post.tags.map((tag) => tag.name) }),
    authors: post.authors.map((author) => author.displayName),
    ...(post.difficulty && { difficulty: post.difficulty }),
    ...(post.premium && { premium: true }),
    ...(post.visibility !== 'public' && { visibility: post.visibility }),
    ...(draft.insights.length > 0 && { insights: draft.insights }),
    ...(draft.faq.length > 0 && { faq: draft.faq }),
  };
  // JSON is valid YAML, and quotes any text.
  const head = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const text = `---\n${head.join('\n')}\n---\n\n${draft.markdown.trimEnd()}\n`;
  return { name: `${post.slug ?? 'draft'}.${locale}.md`, text };
}
