import { type ReactNode, useEffect, useRef } from 'react';
import { type ListedComment, MAX_COMMENT } from '#src/discussion/model.ts';
import { ProblemText } from '#web/accounts/problem-alert.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { MentionField } from '#web/discussion/mention-field.tsx';
import { anchorOf, discussionHref } from '#web/discussion/places.ts';
import { PreviewPane } from '#web/discussion/preview-pane.tsx';
import { type Opened, useDiscussion } from '#web/discussion/scene.ts';
import { useCommentPreview } from '#web/discussion/use-comment-preview.ts';
import { useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { cx } from '#web/ui/cx.ts';
import { CONTROL, describe, Field } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Link } from '#web/ui/link.tsx';
import { useKeptText } from '#web/use-kept-text.ts';

type CommentFormProps =
  | { kind: 'comment'; comment?: undefined }
  | { kind: 'reply' | 'edit'; comment: ListedComment };

/** Writes a comment, answers one, or changes one’s own. The text stays in the form when something is wrong. */
export function CommentForm({ kind, comment }: CommentFormProps) {
  const t = useT();
  const { target, wrote } = useDiscussion();
  const { failed, previewed } = useFormState(kind, comment?.id);
  const label =
    kind === 'reply'
      ? t('discussion:form.reply', { name: comment.author?.displayName ?? '' })
      : t(`discussion:form.${kind}`);
  const edited = kind === 'edit' ? comment : null;
  const sent = failed?.values ?? previewed?.values;
  const name = `markdown-${comment?.id ?? 'new'}`;
  const hint = t(
    usePendingAgain(edited) ? 'discussion:form.editNeedsApproval' : 'discussion:form.commentHint',
  );
  const error = failed?.problem.fields.markdown ?? failed?.problem.fields.parentId;
  const field = useFocusWhenOpened(kind !== 'comment');
  const keptVersion = useKeptText(field, {
    place: [kind, comment?.id ?? target.id],
    saved: edited?.markdown ?? '',
    version: String(edited?.version ?? ''),
    isGivenBack: sent !== undefined,
    mark: wrote,
  });
  const version = previewed?.values.version ?? keptVersion ?? edited?.version;
  const { preview, busy, show } = useCommentPreview(target, edited?.locale, previewed?.html);
  const pane = `preview-${comment?.id ?? 'new'}`;
  return (
    <ActionForm intent={kind} about={comment?.id}>
      {edited && <input type="hidden" name="version" value={version} />}
      {edited && <input type="hidden" name="locale" value={edited.locale} />}
      <Field label={label} name={name} hint={hint} error={error}>
        <MentionField
          field={field}
          target={target}
          className={cx(CONTROL, 'leading-relaxed')}
          rows={edited ? 6 : 4}
          required
          maxLength={MAX_COMMENT}
          defaultValue={sent?.markdown ?? edited?.markdown ?? ''}
          {...describe({ name, hint, error })}
          name="markdown"
        />
      </Field>
      <div className="flex flex-wrap gap-3">
        <SubmitButton size="sm" name="send" value={`${kind}-${comment?.id ?? ''}`}>
          {t(edited ? 'discussion:form.save' : 'discussion:form.send')}
        </SubmitButton>
        <Button
          size="sm"
          tone="quiet"
          name="preview"
          value="yes"
          formAction={`#${pane}`}
          onClick={show}
          busy={busy}
          aria-controls={preview ? pane : undefined}
        >
          {t('discussion:form.preview')}
        </Button>
        {comment && <Cancel id={comment.id} />}
      </div>
      <PreviewPane id={pane} preview={preview} lang={edited?.locale} />
    </ActionForm>
  );
}

/** Whether a public comment needs approval again once it is edited. */
function usePendingAgain(edited: ListedComment | null): boolean {
  const { thread, mayDecide } = useDiscussion();
  return edited?.status === 'public' && thread.policy === 'approve' && !mayDecide;
}

/** A form of the discussion: what it does, to which comment, and what was wrong with it. */
export function ActionForm({
  intent,
  about = 'new',
  className = 'grid gap-3',
  children,
}: {
  intent: string;
  about?: string | undefined;
  className?: string;
  children: ReactNode;
}) {
  const t = useT();
  const { target } = useDiscussion();
  const { failed } = useFormState(intent, about);
  const isGeneral = failed && Object.keys(failed.problem.fields).length === 0;
  return (
    <Form method="post" preventScrollReset className={className}>
      <input type="hidden" name="discuss" value={target.id} />
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="about" value={about} />
      {isGeneral && (
        <Alert kind="error" live>
          <ProblemText
            problem={failed.problem}
            back={about === 'new' ? '#discussion' : `#${anchorOf(about)}`}
            {...(failed.problem.code === 'version_conflict' && { says: t('discussion:form.conflict') })}
          />
        </Alert>
      )}
      {children}
    </Form>
  );
}

function useFormState(intent: string, about = 'new') {
  const { failed, previewed } = useDiscussion();
  const mine = <T extends { values: Record<string, string> }>(sent: T | null) =>
    sent?.values.intent === intent && sent.values.about === about ? sent : null;
  return { failed: mine(failed), previewed: mine(previewed) };
}

/** Focuses the field of a form when the form is opened. */
function useFocusWhenOpened(opened: boolean) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (opened) field.current?.focus();
  }, [opened]);
  return field;
}

/** Closes the form and leads back to the comment. */
export function Cancel({ id }: { id: string }) {
  const t = useT();
  const { place, sort, cursor, open } = useDiscussion();
  return (
    <LinkButton
      to={discussionHref(place, { sort, cursor }, anchorOf(id))}
      tone="quiet"
      size="sm"
      preventScrollReset
      onClick={(event) => {
        event.preventDefault();
        open(null);
        document.getElementById(anchorOf(id))?.focus();
      }}
    >
      {t('discussion:form.cancel')}
    </LinkButton>
  );
}

/** Opens a form below a comment; a link, so that it works without scripts. */
export function Opener({ opens, children }: { opens: NonNullable<Opened>; children: ReactNode }) {
  const { place, sort, cursor, open, opened } = useDiscussion();
  const isOpen = opened?.kind === opens.kind && opened.id === opens.id;
  return (
    <Link
      to={discussionHref(place, { sort, cursor, [opens.kind]: opens.id }, anchorOf(opens.id))}
      className="comment-action"
      aria-expanded={isOpen}
      onClick={(event) => {
        event.preventDefault();
        open(isOpen ? null : opens);
      }}
    >
      {children}
    </Link>
  );
}
