import type { RefObject } from 'react';
import type { PreviewState } from '#web/posts/editor/use-preview.ts';
import { useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { cx } from '#web/ui/cx.ts';
import { Prose } from '#web/ui/prose.tsx';

type PreviewPaneProps = PreviewState & {
  title: string;
  lang: string;
  pane: RefObject<HTMLElement | null>;
  className?: string;
};

/** The text as readers will see it. */
export function PreviewPane({ title, lang, html, problem, pane, className }: PreviewPaneProps) {
  const t = useT();
  return (
    <section
      ref={pane}
      aria-label={t('editor:preview.label')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
      tabIndex={0}
      className={cx(
        // The text determines the scroll position; the browser's own anchoring would move both panes away from it.
        'relative min-w-0 [overflow-anchor:none] lg:h-[calc(100dvh-19rem)] lg:min-h-96 lg:overflow-y-auto lg:px-6',
        className,
      )}
    >
      {problem && (
        <Alert kind="care" className="mb-4">
          {problem.message
            ? t('editor:preview.failed', { problem: problem.message })
            : t('editor:preview.offline')}
        </Alert>
      )}
      {html ? (
        <>
          {title && (
            <p dir="auto" lang={lang} className="mb-6 font-read font-semibold text-2xl tracking-tight">
              {title}
            </p>
          )}
          <Prose lang={lang} html={html} />
        </>
      ) : (
        <p className="py-4 text-muted">{t('editor:preview.empty')}</p>
      )}
    </section>
  );
}
