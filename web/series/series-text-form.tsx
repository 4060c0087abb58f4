import { MAX_SUMMARY, MAX_TITLE } from '#src/posts/model.ts';
import type { OwnSeries } from '#src/series/model.ts';
import { LOCALES, type Locale } from '#src/shared/locale.ts';
import { variantPath } from '#src/uploads/media-path.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { KeptTextArea } from '#web/kept-text-area.tsx';
import type { PageProblem } from '#web/page.ts';
import { WholeFields } from '#web/series/edit-bar.tsx';
import { useT } from '#web/site.ts';
import { Choice } from '#web/ui/choice.tsx';
import { CONTROL, Field, TextArea, TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Tabs } from '#web/ui/tabs.tsx';

type SeriesTextFormProps = {
  series: OwnSeries;
  locale: Locale;
  version: number;
  problem: PageProblem | undefined;
  /** The input of a form that was refused. */
  values: Record<string, string> | undefined;
  isSaved: boolean;
};

/** The texts of a series in one language; its address and its cover, which all languages share. */
export function SeriesTextForm(props: SeriesTextFormProps) {
  const { series, locale, version, problem, values, isSaved } = props;
  const errors = problem?.fields ?? {};
  const t = useT();
  const text = series.texts.find((each) => each.locale === locale);
  const tabs = LOCALES.map((each) => ({
    to: `/write/series/${series.id}?lang=${each}`,
    label: t(`posts:language.${each}`),
    current: each === locale,
  }));
  return (
    <section aria-labelledby="texts" className="mt-12">
      <h2 id="texts" className="font-read font-semibold text-2xl tracking-tight">
        {t('series:edit.text')}
      </h2>
      <div className="mt-4">
        <Tabs label={t('series:edit.languages')} tabs={tabs} />
      </div>
      <Form method="post" encType="multipart/form-data" className="mt-6 grid gap-6">
        <WholeFields locale={locale} version={version} />
        <TextField
          label={t('series:edit.name')}
          name="title"
          lang={locale}
          required
          maxLength={MAX_TITLE}
          defaultValue={values?.title ?? text?.title}
          error={errors.title}
        />
        <TextArea
          label={t('series:edit.summary')}
          hint={t('series:edit.summaryHint')}
          name="summary"
          lang={locale}
          rows={3}
          maxLength={MAX_SUMMARY}
          defaultValue={values?.summary ?? text?.summary}
          error={errors.summary}
        />
        <KeptTextArea
          key={locale}
          kept={{
            place: ['series', series.id, locale],
            saved: text?.markdown ?? '',
            isGivenBack: values !== undefined,
          }}
          label={t('series:edit.introduction')}
          hint={t('series:edit.introductionHint')}
          name="markdown"
          lang={locale}
          rows={10}
          defaultValue={values?.markdown ?? text?.markdown}
          error={errors.markdown}
        />
        <TextField
          label={t('series:edit.slug')}
          hint={t('series:edit.slugHint')}
          name="slug"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={80}
          defaultValue={values?.slug ?? series.slug}
          error={errors.slug}
        />
        <Cover coverId={series.coverId} error={errors.coverId ?? errors.file} />
        <ProblemAlert problem={problem} />
        {problem?.code === 'version_conflict' && (
          <a
            href={`?lang=${locale}`}
            target="_blank"
            rel="noreferrer"
            className="inline-flex min-h-11 items-center font-medium text-lagoon underline"
          >
            {t('series:edit.compare')}
          </a>
        )}
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton name="intent" value="text">
            {t('series:edit.save')}
          </SubmitButton>
          {text && series.texts.length > 1 && (
            <SubmitButton name="intent" value="dropLanguage" tone="plain" formNoValidate>
              {t('series:edit.dropLanguage')}
            </SubmitButton>
          )}
          <p role="status" className="text-muted text-sm">
            {isSaved && t('series:edit.saved')}
          </p>
        </div>
      </Form>
    </section>
  );
}

function Cover({ coverId, error }: { coverId: string | null; error: string | undefined }) {
  const t = useT();
  return (
    <div className="grid gap-1.5">
      <Field label={t('series:edit.cover')} hint={t('series:edit.coverHint')} name="cover" error={error}>
        <input
          id="cover"
          name="cover"
          type="file"
          accept="image/*"
          aria-describedby={error ? 'cover-error cover-hint' : 'cover-hint'}
          className={CONTROL}
        />
      </Field>
      {coverId && (
        <>
          <img
            src={variantPath(coverId, 480)}
            alt=""
            className="mt-2 max-h-40 w-fit rounded border border-line object-cover"
          />
          <Choice label={t('series:edit.coverRemove')} name="removeCover" />
        </>
      )}
    </div>
  );
}
