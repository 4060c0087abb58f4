import { type FormEvent, useMemo, useState } from 'react';
import { isUnsaved } from '#src/editor/autosave.ts';
import type { DraftText } from '#src/editor/draft-text.ts';
import { toQuestions } from '#src/editor/model.ts';
import { keysOf } from '#src/editor/shortcuts.ts';
import { type Draft, difficultySchema, type OwnPost } from '#src/posts/model.ts';
import type { WayToPublish } from '#src/posts/publication-rules.ts';
import type { Locale } from '#src/shared/locale.ts';
import { visibilitySchema } from '#src/social/visibility.ts';
import type { PageProblem } from '#web/page.ts';
import { BesideFields } from '#web/posts/editor/beside-fields.tsx';
import { ConflictPanel } from '#web/posts/editor/conflict-panel.tsx';
import { DeleteDialog } from '#web/posts/editor/delete-dialog.tsx';
import { toServerDraft } from '#web/posts/editor/draft-api.ts';
import { EditorBar } from '#web/posts/editor/editor-bar.tsx';
import { EditorHead, TitleField } from '#web/posts/editor/editor-head.tsx';
import { KeysDialog } from '#web/posts/editor/keys-dialog.tsx';
import { LanguageChoice } from '#web/posts/editor/language-choice.tsx';
import { PreviewPane } from '#web/posts/editor/preview-pane.tsx';
import { ReviewState } from '#web/posts/editor/review-state.tsx';
import { SaveStatus } from '#web/posts/editor/save-status.tsx';
import { ScheduleDialog } from '#web/posts/editor/schedule-dialog.tsx';
import { TextPane } from '#web/posts/editor/text-pane.tsx';
import { useAutosave } from '#web/posts/editor/use-autosave.ts';
import { useBeside } from '#web/posts/editor/use-beside.ts';
import { useIsMac } from '#web/posts/editor/use-is-mac.ts';
import { useCommands } from '#web/posts/editor/use-keys.ts';
import { usePreview } from '#web/posts/editor/use-preview.ts';
import { usePublish } from '#web/posts/editor/use-publish.ts';
import { useRawMarkdown } from '#web/posts/editor/use-raw-markdown.ts';
import { useSyncedScroll } from '#web/posts/editor/use-synced-scroll.ts';
import { useSite, useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Form } from '#web/ui/form.tsx';

export type EditorProps = {
  post: OwnPost;
  /** How a publication by the viewer goes. */
  way: WayToPublish;
  /** The language being written. */
  locale: Locale;
  draft: Draft | undefined;
  popularTags: readonly string[];
  /** The result of the last form: its error or preview, and its input. */
  problem: PageProblem | null;
  values: Record<string, string> | undefined;
  previewHtml: string | null;
};

const FORM = 'editor';

/** The editor of one language of a post. It works as a form, and saves by itself once it is hydrated. */
export function Editor({ post, way, locale, draft, popularTags, problem, values, previewHtml }: EditorProps) {
  const t = useT();
  const { viewer } = useSite();
  const server = useMemo(() => toServerDraft(draft), [draft]);
  const { state, change, dispatch, flush } = useAutosave({
    postId: post.id,
    personId: viewer?.personId ?? '',
    locale,
    server,
    savedAt: draft ? Date.parse(draft.updatedAt) : null,
    unsaved: values && unsavedOf(values, server.text),
  });
  const beside = useBeside(post, t('editor:status.offline'), values && besideOf(values));
  const preview = usePreview(state.text.markdown, locale, previewHtml);
  const [view, setView] = useState<'write' | 'preview'>(previewHtml === null ? 'write' : 'preview');
  const [raw, setRaw] = useRawMarkdown(state.text.markdown, change);
  const panes = useSyncedScroll(preview.html);
  const publish = usePublish(flush, beside.flush);
  const errors = problem?.fields ?? {};
  const isMac = useIsMac();
  const changed = isUnsaved(state) || state.saved.version > server.version;

  function saveAll(): void {
    void Promise.all([flush(), beside.flush()]);
  }

  function togglePreview(): void {
    preview.refresh();
    setView((now) => (now === 'preview' ? 'write' : 'preview'));
  }

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    const { submitter } = event.nativeEvent as SubmitEvent;
    const intent = submitter?.getAttribute('value');
    if (intent === 'unpublish' || intent === 'withdraw' || intent === 'delete') return;
    event.preventDefault();
    if (intent === 'preview') togglePreview();
    else if (intent === 'publish' || intent === 'schedule') void publish.run(event.currentTarget, intent);
    else saveAll();
  }

  useCommands({
    save: saveAll,
    preview: togglePreview,
    publish: () => clickIn(FORM, 'button[value=publish], button[value=schedule]'),
    keys: () => showDialog('editor-keys'),
  });

  return (
    <>
      <h1 className="sr-only">
        {t('editor:page.title', { title: state.text.title || t('editor:write.untitled') })}
      </h1>
      <Form id={FORM} method="post" encType="multipart/form-data" noValidate onSubmit={onSubmit}>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="version" value={state.saved.version} />
        <EditorBar
          post={post}
          way={way}
          locale={locale}
          view={view}
          busy={publish.busy}
          status={<SaveStatus state={state} />}
        />
        <ReviewState post={post} />
        {problem && problem.code !== 'version_conflict' && (
          <Alert kind="error" live className="mb-6">
            {errors.publishAt ?? problem.detail}
          </Alert>
        )}
        {state.theirs && (
          <ConflictPanel
            mine={state.text}
            theirs={state.theirs.text}
            base={state.base}
            lang={locale}
            reloadTo={`?lang=${locale}`}
            onMine={() => dispatch({ type: 'mine' })}
            onTheirs={() => dispatch({ type: 'theirs' })}
            onMerged={(text) => dispatch({ type: 'merged', text })}
          />
        )}
        <EditorHead
          post={post}
          visibility={beside.visibility}
          locale={locale}
          isWritten={state.saved.version > 0 || draft !== undefined}
          changed={changed}
        />
        <LanguageChoice
          post={post}
          locale={locale}
          changed={changed || draft?.changed === true}
          error={errors.languages}
        />
        <TitleField
          lang={locale}
          value={state.text.title}
          error={errors.title}
          onChange={(title) => change({ title })}
        />
        <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
          <TextPane
            lang={locale}
            value={raw}
            error={errors.markdown ?? errors.file}
            area={panes.area}
            onChange={setRaw}
            className={view === 'preview' ? 'hidden noscript:grid lg:grid' : 'grid'}
          />
          <PreviewPane
            title={state.text.title}
            lang={locale}
            html={preview.html}
            problem={preview.problem}
            pane={panes.preview}
            className={view === 'write' ? 'max-lg:hidden' : undefined}
          />
        </div>
        <p id="keys" className="needs-script mt-2 hidden text-muted text-sm lg:block">
          {t('editor:keys.hint', { keys: keysOf('keys', isMac).join(' + ') })}
        </p>
        <BesideFields
          beside={beside}
          errors={errors}
          popularTags={popularTags}
          lang={locale}
          text={state.text}
          isPublished={post.status === 'published'}
          onText={change}
        />
      </Form>
      <DeleteDialog form={FORM} isPublished={post.status === 'published'} />
      {post.status !== 'published' && (
        <ScheduleDialog
          key={post.publishedAt}
          form={FORM}
          post={post}
          given={values?.publishAt}
          error={errors.publishAt}
        />
      )}
      <KeysDialog />
    </>
  );
}

function unsavedOf(values: Record<string, string>, server: DraftText) {
  const { title = '', summary = '', markdown = '', insights, faq, version = '0' } = values;
  return {
    title,
    summary,
    markdown: markdown.replace(/\r\n?/g, '\n'),
    insights: insights === undefined ? server.insights : insights.split(/\r\n?|\n/),
    faq: faq === undefined ? server.faq : toQuestions(faq),
    version: Number(version) || 0,
  };
}

function besideOf(values: Record<string, string>) {
  const { tags, slug, difficulty, premium, premiumAsked } = values;
  const seenBy = visibilitySchema.safeParse(values.visibility);
  const asked = difficultySchema.safeParse(difficulty);
  return {
    ...(tags !== undefined && { tags }),
    ...(slug !== undefined && { slug }),
    ...(asked.success && { difficulty: asked.data }),
    ...(seenBy.success && { visibility: seenBy.data }),
    ...(premiumAsked && { premium: premium === 'on' }),
  };
}

/** Clicks a button of a form, which knows its form and action. */
function clickIn(form: string, button: string): void {
  document.getElementById(form)?.querySelector<HTMLButtonElement>(button)?.click();
}

function showDialog(id: string): void {
  const dialog = document.getElementById(id);
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
}
