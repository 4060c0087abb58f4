import type { KeyboardEvent } from 'react';
import { MAX_TITLE, type OwnPost } from '#src/posts/model.ts';
import { LOCALES, type Locale } from '#src/shared/locale.ts';
import type { Visibility } from '#src/social/visibility.ts';
import { zoneName } from '#web/posts/editor/schedule-dialog.tsx';
import { VisibilityBadge } from '#web/posts/visibility-badge.tsx';
import { useSite, useT } from '#web/site.ts';
import { Badge } from '#web/ui/chip.tsx';
import { FieldError } from '#web/ui/field.tsx';
import { Tabs } from '#web/ui/tabs.tsx';

type EditorHeadProps = {
  post: OwnPost;
  visibility: Visibility;
  locale: Locale;
  isWritten: boolean;
  changed: boolean;
};

/** The language being written, and what readers see of it. */
export function EditorHead({ post, visibility, locale, isWritten, changed }: EditorHeadProps) {
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <LanguageTabs post={post} locale={locale} isWritten={isWritten} />
      <span className="flex flex-wrap gap-2">
        <PostState post={post} changed={changed} />
        <VisibilityBadge visibility={visibility} />
      </span>
    </div>
  );
}

function LanguageTabs({ post, locale, isWritten }: Pick<EditorHeadProps, 'post' | 'locale' | 'isWritten'>) {
  const t = useT();
  const exists = (candidate: Locale) =>
    candidate === locale ? isWritten : post.drafts.some((draft) => draft.locale === candidate);
  const tabs = LOCALES.map((candidate) => ({
    to: `?lang=${candidate}`,
    label: <span lang={candidate}>{candidate === 'en' ? 'English' : '中文'}</span>,
    current: candidate === locale,
    ...(!exists(candidate) && { count: t('editor:languageEmpty') }),
  }));
  return <Tabs label={t('editor:languages')} tabs={tabs} />;
}

function PostState({ post, changed }: Pick<EditorHeadProps, 'post' | 'changed'>) {
  const t = useT();
  const { locale, viewer } = useSite();
  if (post.status === 'pending') return <Badge tone="reef">{t('editor:status.pending')}</Badge>;
  if (post.status === 'draft') return <Badge>{t('editor:status.draft')}</Badge>;
  if (post.status === 'scheduled' && post.publishedAt) {
    const timeZone = viewer?.timeZone ?? 'UTC';
    const when = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
    return (
      <span className="flex flex-wrap items-center gap-2 text-muted text-sm">
        <Badge tone="lagoon">{t('editor:status.scheduled')}</Badge>
        <time dateTime={post.publishedAt}>
          {t('editor:schedule.for', {
            time: when.format(Date.parse(post.publishedAt)),
            zone: zoneName(timeZone),
          })}
        </time>
        {(changed || post.drafts.some((draft) => draft.changed)) && (
          <Badge tone="sand">{t('editor:status.changedSchedule')}</Badge>
        )}
      </span>
    );
  }
  if (post.submittedAt !== null) {
    return (
      <span className="flex flex-wrap gap-2">
        <Badge tone="lagoon">{t('editor:status.published')}</Badge>
        <Badge tone="reef">{t('editor:status.changesPending')}</Badge>
      </span>
    );
  }
  const pending = changed || post.drafts.some((draft) => draft.changed);
  return (
    <span className="flex flex-wrap gap-2">
      <Badge tone="lagoon">{t('editor:status.published')}</Badge>
      {pending && <Badge tone="sand">{t('editor:status.changed')}</Badge>}
    </span>
  );
}

type TitleFieldProps = {
  lang: string;
  value: string;
  error: string | undefined;
  onChange: (title: string) => void;
};

/** The title, as large as readers see it: on as many lines as necessary, but without line breaks. */
export function TitleField({ lang, value, error, onChange }: TitleFieldProps) {
  const t = useT();
  return (
    <div className="mb-4">
      <label htmlFor="title" className="sr-only">
        {t('editor:fields.title')}
      </label>
      <textarea
        id="title"
        name="title"
        lang={lang}
        value={value}
        rows={1}
        maxLength={MAX_TITLE}
        placeholder={t('editor:fields.title')}
        autoComplete="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? 'title-error' : undefined}
        onChange={(event) => onChange(event.target.value.replace(/\s*\n\s*/g, ' '))}
        onKeyDown={goOnToText}
        className="field-sizing-content block w-full resize-none rounded border-transparent bg-transparent py-2 font-read font-semibold text-3xl tracking-tight placeholder:text-muted"
      />
      <FieldError name="title">{error}</FieldError>
    </div>
  );
}

/** Moves to the text at Enter in the title, but not while an input method composes. */
function goOnToText(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  document.getElementById('markdown')?.focus();
}
