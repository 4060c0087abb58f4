import type { OwnPost } from '#src/posts/model.ts';
import { isComplete } from '#src/posts/rules.ts';
import { LOCALES, type Locale } from '#src/shared/locale.ts';
import { useT } from '#web/site.ts';
import { FieldError } from '#web/ui/field.tsx';

type LanguageChoiceProps = {
  post: OwnPost;
  /** The language being written. */
  locale: Locale;
  /** Whether it was changed since it was published. */
  changed: boolean;
  error: string | undefined;
};

/** The languages to publish, where another one than the one being written has something new. Only the latter is ticked. */
export function LanguageChoice({ post, locale, changed, error }: LanguageChoiceProps) {
  const t = useT();
  const draftOf = (language: Locale) => post.drafts.find((draft) => draft.locale === language);
  const others = LOCALES.filter((language) => {
    const draft = draftOf(language);
    return language !== locale && draft?.changed && isComplete(draft);
  });
  if (others.length === 0) return null;
  const stateOf = (language: Locale) => {
    if (!draftOf(language)?.published) return 'new';
    return language !== locale || changed ? 'changed' : 'unchanged';
  };
  const offered = LOCALES.filter((language) => language === locale || others.includes(language));
  return (
    <fieldset className="mb-4 flex flex-wrap items-center gap-x-6 rounded border border-line bg-surface px-4 py-1">
      <legend className="sr-only">{t('editor:publishing.languages')}</legend>
      <input type="hidden" name="languagesAsked" value="on" />
      <span aria-hidden="true" className="basis-full pt-2 text-muted text-sm sm:basis-auto sm:pt-0">
        {t('editor:publishing.languages')}
      </span>
      {offered.map((language) => (
        <label key={language} className="flex min-h-11 items-center gap-2">
          <input
            type="checkbox"
            name="languages"
            value={language}
            defaultChecked={language === locale}
            aria-describedby={error ? 'languages-error' : undefined}
            className="size-5 shrink-0 accent-lagoon"
          />
          <span>
            <span lang={language}>{t(`posts:language.${language}`)}</span>{' '}
            <span className="text-muted text-sm">{t(`editor:publishing.${stateOf(language)}`)}</span>
          </span>
        </label>
      ))}
      {error && (
        <div className="basis-full pb-2">
          <FieldError name="languages">{t('editor:publishing.none')}</FieldError>
        </div>
      )}
    </fieldset>
  );
}
