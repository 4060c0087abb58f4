import type { DraftText } from '#src/editor/draft-text.ts';
import { MergePane } from '#web/posts/editor/merge-pane.tsx';
import { useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button, LinkButton } from '#web/ui/button.tsx';

type ConflictPanelProps = {
  mine: DraftText;
  theirs: DraftText;
  /** The common base of both versions, where it is known. */
  base: DraftText | null;
  lang: string;
  /** Without script, the address of this page with the saved version. */
  reloadTo: string;
  onMine: () => void;
  onTheirs: () => void;
  onMerged: (text: DraftText) => void;
};

/**
 * Two versions of one text. The author takes either one or merges them by hand. Both stay until then, and the overwritten
 * one is kept as a revision.
 */
export function ConflictPanel(props: ConflictPanelProps) {
  const { mine, theirs, base, lang, reloadTo, onMine, onTheirs, onMerged } = props;
  const t = useT();
  return (
    <section id="conflict" className="mb-6 grid scroll-mt-24 gap-4">
      <Alert kind="care" title={t('editor:conflict.title')} live>
        <p>{t('editor:conflict.text')}</p>
      </Alert>
      <div className="grid gap-4 md:grid-cols-2">
        <Version title={t('editor:conflict.mine')} text={mine} lang={lang} />
        <Version title={t('editor:conflict.theirs')} text={theirs} lang={lang} />
        <Button
          name="intent"
          value="overwrite"
          tone="quiet"
          onClick={(event) => {
            event.preventDefault();
            onMine();
          }}
        >
          {t('editor:conflict.keepMine')}
        </Button>
        <LinkButton
          to={reloadTo}
          tone="quiet"
          onClick={(event) => {
            event.preventDefault();
            onTheirs();
          }}
        >
          {t('editor:conflict.takeTheirs')}
        </LinkButton>
        {/* The saved version may change again in the meantime; the key then starts a new merge. */}
        <MergePane
          key={JSON.stringify(theirs)}
          mine={mine}
          theirs={theirs}
          base={base}
          lang={lang}
          onMerged={onMerged}
        />
      </div>
    </section>
  );
}

function Version({ title, text, lang }: { title: string; text: DraftText; lang: string }) {
  return (
    <section aria-label={title} className="grid min-w-0 content-start gap-1.5">
      <h2 className="font-medium text-sm">{title}</h2>
      <pre
        lang={lang}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        tabIndex={0}
        className="max-h-72 overflow-auto whitespace-pre-wrap wrap-anywhere rounded border border-line bg-surface p-3 font-mono text-sm"
      >
        {asText(text)}
      </pre>
    </section>
  );
}

function asText({ title, summary, markdown, insights, faq }: DraftText): string {
  const questions = faq.map(({ question, answer }) => `${question}\n${answer}`);
  return [title, summary, ...insights, markdown, ...questions].filter(Boolean).join('\n\n');
}
