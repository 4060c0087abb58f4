import { type CompareRow, compareTexts } from '#src/editor/compare.ts';
import { ComparedRows } from '#web/posts/history/compared-rows.tsx';
import { useT } from '#web/site.ts';

const PARTS = ['heading', 'text', 'tags'] as const;
type Part = (typeof PARTS)[number];

/** The text of a question or an answer at one time. An answer has no title and no tags. */
export type Texts = { title: string | null; markdown: string; tags: readonly string[] };

/** A part of a text that changed. */
export type Change = { part: Part; rows: CompareRow[] };

/** What changed from one text to another. */
export function changesBetween(before: Texts, after: Texts): Change[] {
  return PARTS.flatMap((part) => {
    const [left, right] = [partOf(before, part), partOf(after, part)];
    return left === right ? [] : [{ part, rows: compareTexts(left, right) }];
  });
}

function partOf({ title, markdown, tags }: Texts, part: Part): string {
  if (part === 'heading') return title ?? '';
  return part === 'text' ? markdown : tags.join(', ');
}

/** The changed parts of a text, each side by side. */
export function Changes({ changes, lang }: { changes: readonly Change[]; lang: string }) {
  const t = useT();
  return changes.map(({ part, rows }) => (
    <section key={part} aria-label={t(`questions:history.${part}`)}>
      <h2 className="mb-1.5 font-medium text-sm">{t(`questions:history.${part}`)}</h2>
      <ComparedRows rows={rows} lang={lang} />
    </section>
  ));
}
