import type { DraftText } from '#src/editor/draft-text.ts';
import { suggestTags } from '#src/editor/tags-field.ts';
import { MAX_INSIGHT, MAX_INSIGHTS, MAX_SUMMARY } from '#src/posts/model.ts';
import { CoverField } from '#web/posts/editor/cover-field.tsx';
import { FaqFields } from '#web/posts/editor/faq-fields.tsx';
import { MarkFields } from '#web/posts/editor/mark-fields.tsx';
import type { useBeside } from '#web/posts/editor/use-beside.ts';
import { useT } from '#web/site.ts';
import { TextArea, TextField } from '#web/ui/field.tsx';

type BesideFieldsProps = {
  beside: ReturnType<typeof useBeside>;
  /** The errors of a form that was sent without script. */
  errors: Record<string, string>;
  popularTags: readonly string[];
  lang: string;
  text: DraftText;
  isPublished: boolean;
  onText: (changed: Partial<DraftText>) => void;
};

/** The fields beside the text: tags, address, cover and marks; summary, insights and questions of the language. */
export function BesideFields(props: BesideFieldsProps) {
  const { beside, errors, popularTags, lang, text, isPublished, onText } = props;
  const t = useT();
  return (
    <section
      aria-labelledby="beside"
      className="mt-8 rounded border border-line bg-surface p-5 sm:p-6 lg:mt-10"
    >
      <div className="mb-5 flex items-baseline justify-between gap-4">
        <h2 id="beside" className="font-semibold text-lg">
          {t('editor:beside')}
        </h2>
        <p role="status" className="text-muted text-sm">
          {beside.phase !== 'idle' && t(`editor:status.${beside.phase}`)}
        </p>
      </div>
      <div className="grid items-start gap-x-8 gap-y-6 md:grid-cols-2">
        <TextField
          label={t('editor:fields.tags')}
          hint={t('editor:fields.tagsHint')}
          name="tags"
          list="popular-tags"
          autoComplete="off"
          maxLength={1000}
          value={beside.fields.tags}
          error={beside.problems.tags ?? errorOf(errors, 'tags')}
          onChange={(event) => beside.change('tags', event.target.value)}
          onBlur={() => void beside.commit('tags')}
        />
        <datalist id="popular-tags">
          {suggestTags(beside.fields.tags, popularTags).map(({ value, label }) => (
            <option key={value} value={value} label={label} />
          ))}
        </datalist>
        <TextField
          label={t('editor:fields.slug')}
          hint={t(isPublished ? 'editor:fields.slugPublished' : 'editor:fields.slugHint')}
          name="slug"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={80}
          value={beside.fields.slug}
          error={beside.problems.slug ?? errorOf(errors, 'slug')}
          onChange={(event) => beside.change('slug', event.target.value)}
          onBlur={() => void beside.commit('slug')}
        />
        <TextArea
          label={t('editor:fields.summary')}
          hint={t('editor:fields.summaryHint')}
          name="summary"
          lang={lang}
          maxLength={MAX_SUMMARY}
          value={text.summary}
          error={errors.summary}
          onChange={(event) => onText({ summary: event.target.value.replace(/\s*\n\s*/g, ' ') })}
        />
        <TextArea
          label={t('editor:fields.insights')}
          hint={t('editor:fields.insightsHint', { most: MAX_INSIGHTS, length: MAX_INSIGHT })}
          name="insights"
          lang={lang}
          value={text.insights.join('\n')}
          error={
            insightsError(
              text,
              t('editor:fields.insightsTooMany', { most: MAX_INSIGHTS, length: MAX_INSIGHT }),
            ) ?? errorOf(errors, 'insights')
          }
          onChange={(event) => onText({ insights: event.target.value.split('\n') })}
        />
        <CoverField
          beside={beside}
          markdown={text.markdown}
          error={beside.problems.cover ?? errors.coverId ?? errors.file}
        />
        <MarkFields beside={beside} errors={errors} />
      </div>
      <FaqFields
        faq={text.faq}
        lang={lang}
        error={errorOf(errors, 'faq')}
        onChange={(faq) => onText({ faq })}
      />
    </section>
  );
}

/** The error of a list that is too long to be saved, shown while one writes. */
function insightsError({ insights }: DraftText, tooMuch: string): string | undefined {
  const lines = insights.filter((line) => line.trim() !== '');
  return lines.length > MAX_INSIGHTS || lines.some((line) => line.trim().length > MAX_INSIGHT)
    ? tooMuch
    : undefined;
}

/** The error of a field. Errors of a list name the index: `tags/2`. */
function errorOf(errors: Record<string, string>, name: string): string | undefined {
  return errors[name] ?? Object.entries(errors).find(([key]) => key.startsWith(`${name}/`))?.[1];
}
