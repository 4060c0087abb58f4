import { suggestTags } from '#src/editor/tags-field.ts';
import { MAX_SUMMARY } from '#src/posts/model.ts';
import { variantPath } from '#src/uploads/media-path.ts';
import type { useBeside } from '#web/posts/editor/use-beside.ts';
import { useT } from '#web/site.ts';
import { Choice } from '#web/ui/choice.tsx';
import { CONTROL, Field, TextArea, TextField } from '#web/ui/field.tsx';

type BesideFieldsProps = {
  beside: ReturnType<typeof useBeside>;
  /** What the server said of a form that was sent without script. */
  errors: Record<string, string>;
  popularTags: readonly string[];
  lang: string;
  summary: string;
  isPublished: boolean;
  onSummary: (summary: string) => void;
};

/** What stands beside the text: tags, address, summary, cover. */
export function BesideFields(props: BesideFieldsProps) {
  const { beside, errors, popularTags, lang, summary, isPublished, onSummary } = props;
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
          value={summary}
          error={errors.summary}
          onChange={(event) => onSummary(event.target.value.replace(/\s*\n\s*/g, ' '))}
        />
        <Cover beside={beside} error={beside.problems.cover ?? errors.coverId ?? errors.file} />
      </div>
    </section>
  );
}

function Cover({ beside, error }: Pick<BesideFieldsProps, 'beside'> & { error: string | undefined }) {
  const t = useT();
  return (
    <div className="grid gap-1.5">
      <Field label={t('editor:fields.cover')} hint={t('editor:fields.coverHint')} name="cover" error={error}>
        <input
          id="cover"
          name="cover"
          type="file"
          accept="image/*"
          aria-describedby={error ? 'cover-error cover-hint' : 'cover-hint'}
          className={CONTROL}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file) void beside.chooseCover(file);
          }}
        />
      </Field>
      {beside.coverId && (
        <>
          <img
            src={variantPath(beside.coverId, 480)}
            alt=""
            className="mt-2 max-h-40 w-fit rounded border border-line object-cover"
          />
          <Choice
            label={t('editor:fields.coverRemove')}
            name="removeCover"
            onChange={(event) => {
              if (event.target.checked) beside.removeCover();
            }}
          />
        </>
      )}
    </div>
  );
}

/** A list's errors name the place in it: `tags/2`. */
function errorOf(errors: Record<string, string>, name: string): string | undefined {
  return errors[name] ?? Object.entries(errors).find(([key]) => key.startsWith(`${name}/`))?.[1];
}
