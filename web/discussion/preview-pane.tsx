import type { Locale } from '#src/shared/locale.ts';
import type { CommentPreview } from '#web/discussion/use-comment-preview.ts';
import { useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Prose } from '#web/ui/prose.tsx';

type PreviewPaneProps = { id: string; preview: CommentPreview | null; lang: Locale | undefined };

/** A preview of a comment, below its form. Screen readers announce that it is there, without reading it out. */
export function PreviewPane({ id, preview, lang }: PreviewPaneProps) {
  const t = useT();
  const html = preview && 'html' in preview ? preview.html : null;
  return (
    <>
      <p role="status" className="sr-only">
        {html === null ? '' : t('discussion:form.previewShown')}
      </p>
      {preview && 'problem' in preview && (
        <Alert kind="care" live>
          {preview.problem ?? t('discussion:form.previewFailed')}
        </Alert>
      )}
      {html !== null && (
        <section
          id={id}
          tabIndex={-1}
          aria-label={t('discussion:form.previewTitle')}
          className="scroll-mt-20 rounded border border-line border-dashed bg-surface px-4 py-3"
        >
          <p aria-hidden="true" className="mb-1 text-muted text-sm">
            {t('discussion:form.previewTitle')}
          </p>
          <Prose className="comment-text" lang={lang} html={html} />
        </section>
      )}
    </>
  );
}
