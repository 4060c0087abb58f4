import { useMemo, useRef, useState } from 'react';
import type { DraftText } from '#src/editor/draft-text.ts';
import { findConflicts, mergeDrafts, type Pick, settleConflict } from '#src/editor/merge.ts';
import { useT } from '#web/site.ts';
import { Button } from '#web/ui/button.tsx';
import { CONTROL } from '#web/ui/field.tsx';

type MergePaneProps = {
  base: DraftText | null;
  mine: DraftText;
  theirs: DraftText;
  lang: string;
  onMerged: (text: DraftText) => void;
};

const PICKS = ['mine', 'theirs', 'both'] as const;

/** The third pane: both versions merged, to be finished by hand. Where both changed the same lines, the author decides. */
export function MergePane({ base, mine, theirs, lang, onMerged }: MergePaneProps) {
  const t = useT();
  const sides = { mine: t('editor:conflict.mine'), theirs: t('editor:conflict.theirs') };
  const [merged, setMerged] = useState(() => mergeDrafts(base, mine, theirs, sides));
  const field = useRef<HTMLTextAreaElement>(null);
  const places = findConflicts(merged.markdown, sides);
  const [place] = places;

  function settle(pick: Pick): void {
    if (!place) return;
    const markdown = settleConflict(merged.markdown, place, pick);
    setMerged({ ...merged, markdown });
    showPlace(markdown);
  }

  function showPlace(markdown = merged.markdown): void {
    const next = findConflicts(markdown, sides)[0];
    // Wait until the new text is in the field.
    requestAnimationFrame(() => {
      if (!next || !field.current) return;
      field.current.focus();
      field.current.setSelectionRange(next.start, next.end);
    });
  }

  return (
    <section
      aria-labelledby="merge"
      className="needs-script grid gap-3 border-line border-t pt-4 md:col-span-2"
    >
      <h2 id="merge" className="font-medium">
        {t('editor:conflict.merge')}
      </h2>
      <p className="text-muted text-sm">{t('editor:conflict.mergeText')}</p>
      <MergedTitle
        {...{ mine, theirs, merged, lang }}
        onChange={(title) => setMerged({ ...merged, title })}
      />
      <textarea
        ref={field}
        lang={lang}
        rows={14}
        value={merged.markdown}
        aria-label={t('editor:conflict.merged')}
        className={`${CONTROL} font-mono leading-relaxed`}
        onChange={(event) => setMerged({ ...merged, markdown: event.target.value })}
      />
      <div className="flex flex-wrap items-center gap-2">
        <p role="status" className="mr-auto text-sm">
          {places.length > 0
            ? t('editor:conflict.places', { count: places.length })
            : t('editor:conflict.noPlaces')}
        </p>
        {place && (
          <>
            <Button type="button" tone="plain" size="sm" onClick={() => showPlace()}>
              {t('editor:conflict.show')}
            </Button>
            {PICKS.map((pick) => (
              <Button key={pick} type="button" tone="quiet" size="sm" onClick={() => settle(pick)}>
                {t(`editor:conflict.pick.${pick}`)}
              </Button>
            ))}
          </>
        )}
        <Button type="button" size="sm" disabled={places.length > 0} onClick={() => onMerged(merged)}>
          {t('editor:conflict.saveMerged')}
        </Button>
      </div>
    </section>
  );
}

type MergedTitleProps = Omit<MergePaneProps, 'base' | 'onMerged'> & {
  merged: DraftText;
  onChange: (title: string) => void;
};

/** Both titles to choose from, when they differ. */
function MergedTitle({ mine, theirs, merged, lang, onChange }: MergedTitleProps) {
  const t = useT();
  const titles = useMemo(() => [...new Set([mine.title, theirs.title])], [mine, theirs]);
  if (titles.length < 2) return null;
  return (
    <fieldset>
      <legend className="text-muted text-sm">{t('editor:fields.title')}</legend>
      {titles.map((title) => (
        <label key={title} className="flex min-h-11 items-center gap-3">
          <input
            type="radio"
            name="mergedTitle"
            checked={merged.title === title}
            onChange={() => onChange(title)}
            className="size-5 shrink-0 accent-lagoon"
          />
          <span lang={lang}>{title || t('editor:write.untitled')}</span>
        </label>
      ))}
    </fieldset>
  );
}
