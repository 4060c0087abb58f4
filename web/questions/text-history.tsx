import type { Byline } from '#src/posts/model.ts';
import { type Change, Changes, changesBetween, type Texts } from '#web/questions/changes.tsx';
import { useSite, useT } from '#web/site.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { PersonLink } from '#web/ui/person-link.tsx';
import { TextLink } from '#web/ui/text-link.tsx';
import { Time } from '#web/ui/time.tsx';
import type { TextHistory } from '#worker/questions/service.ts';

/** One edit: who made it, when, and what changed. */
export type Edit = { id: string; at: string; editor: Byline; parts: Change[] };

/** The edits between the versions of a text, the newest first. */
export function toEdits({ now, revisions }: TextHistory): Edit[] {
  const after = (at: number): Texts => (at === 0 ? now : (revisions[at - 1] ?? now));
  return revisions.map((revision, at) => ({
    id: revision.id,
    at: revision.replacedAt,
    editor: revision.editor,
    parts: changesBetween(revision, after(at)),
  }));
}

type HistoryProps = { title: string; lang: string; back: string; edits: readonly Edit[] };

/** The edits of a question or an answer, each with what it changed. */
export function History({ title, lang, back, edits }: HistoryProps) {
  const t = useT();
  const { now, locale, viewer } = useSite();
  return (
    <div className="mx-auto grid max-w-4xl gap-6 pt-4 md:pt-8">
      <div>
        <TextLink to={back}>{t('questions:history.back')}</TextLink>
        <h1 className="font-read font-semibold text-3xl tracking-tight">{t('questions:history.title')}</h1>
        <p lang={lang} className="wrap-anywhere mt-1 text-muted">
          {title}
        </p>
      </div>
      {edits.length === 0 && <EmptyState title={t('questions:history.none')} />}
      <ol className="grid gap-8">
        {edits.map(({ id, at, editor, parts }) => (
          <li key={id} className="grid min-w-0 gap-3">
            <p className="flex flex-wrap gap-x-3 text-muted text-sm">
              <PersonLink person={editor} className="font-medium text-ink hover:text-lagoon">
                {t('questions:history.replaced', { name: editor.displayName })}
              </PersonLink>
              <Time at={at} now={now} locale={locale} timeZone={viewer?.timeZone} />
            </p>
            <Changes changes={parts} lang={lang} />
          </li>
        ))}
      </ol>
    </div>
  );
}
