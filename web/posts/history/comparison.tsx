import type { RevisionComparison } from '#src/posts/model.ts';
import type { Locale } from '#src/shared/locale.ts';
import { ComparedRows } from '#web/posts/history/compared-rows.tsx';
import { RevisionTime, useClockTime } from '#web/posts/history/revision-time.tsx';
import { useT } from '#web/site.ts';
import { Button } from '#web/ui/button.tsx';
import { Form } from '#web/ui/form.tsx';

type ComparisonProps = { comparison: RevisionComparison; lang: Locale; version: number };

/** Two versions side by side, on a phone one below the other, and the form that restores the older one. */
export function Comparison({ comparison, lang, version }: ComparisonProps) {
  const t = useT();
  const { from, to, fields } = comparison;
  return (
    <section aria-labelledby="changes" className="mt-8">
      <h2 id="changes" className="font-read font-semibold text-xl">
        {t('editor:history.changes')}
      </h2>
      <p className="mt-1 flex flex-wrap gap-x-2 text-muted text-sm">
        <RevisionTime at={from.createdAt} />
        <span aria-hidden="true">→</span>
        {to ? <RevisionTime at={to.createdAt} /> : <span>{t('editor:history.now')}</span>}
      </p>
      {fields.length === 0 && <p className="mt-4">{t('editor:history.same')}</p>}
      {fields.map(({ field, rows }) => (
        <section key={field} aria-label={t(`editor:history.field.${field}`)} className="mt-5">
          <h3 className="mb-1.5 font-medium text-sm">{t(`editor:history.field.${field}`)}</h3>
          <ComparedRows rows={rows} lang={lang} />
        </section>
      ))}
      <RestoreForm revision={from} lang={lang} version={version} />
    </section>
  );
}

type RestoreFormProps = { revision: RevisionComparison['from']; lang: Locale; version: number };

function RestoreForm({ revision, lang, version }: RestoreFormProps) {
  const t = useT();
  const time = useClockTime(revision.createdAt);
  return (
    <Form method="post" className="mt-5 flex flex-wrap items-center gap-x-6 gap-y-3">
      <input type="hidden" name="revision" value={revision.id} />
      <input type="hidden" name="lang" value={lang} />
      <input type="hidden" name="version" value={version} />
      <Button tone="quiet">{t('editor:history.restoreFor', { time })}</Button>
      <p className="max-w-[60ch] text-muted text-sm">{t('editor:history.restoreText')}</p>
    </Form>
  );
}
