import { type ReactNode, useEffect, useRef } from 'react';
import { Form } from 'react-router';
import { type ListedComment, MAX_COMMENT } from '#src/discussion/model.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { MentionField } from '#web/discussion/mention-field.tsx';
import { anchorOf, discussionHref } from '#web/discussion/places.ts';
import { type Opened, useDiscussion } from '#web/discussion/scene.ts';
import { useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { LinkButton } from '#web/ui/button.tsx';
import { cx } from '#web/ui/cx.ts';
import { CONTROL, describe, Field } from '#web/ui/field.tsx';
import { Link } from '#web/ui/link.tsx';

type CommentFormProps =
  | { kind: 'comment'; comment?: undefined }
  | { kind: 'reply' | 'edit'; comment: ListedComment };

/** Writes a comment, answers one, or changes one’s own. What was written stays when something is wrong. */
export function CommentForm({ kind, comment }: CommentFormProps) {
  const t = useT();
  const { thing, thread, mayDecide } = useDiscussion();
  const { failed } = useFormState(kind, comment?.id);
  const waitsAgain = kind === 'edit' && comment.status === 'public' && thread.policy === 'approve' && !mayDecide;
  const label =
    kind === 'reply'
      ? t('discussion:form.reply', { name: comment.author?.displayName ?? '' })
      : t(`discussion:form.${kind}`);
  const written = failed?.values.markdown ?? (kind === 'edit' ? (comment.markdown ?? '') : '');
  const name = `markdown-${comment?.id ?? 'new'}`;
  const hint = t(waitsAgain ? 'discussion:form.editWaits' : 'discussion:form.commentHint');
  const error = failed?.problem.fields.markdown ?? failed?.problem.fields.parentId;
  const field = useFocusWhenOpened(kind !== 'comment');
  return (
    <ActionForm intent={kind} about={comment?.id}>
      {kind === 'edit' && <input type="hidden" name="version" value={comment.version} />}
      <Field label={label} name={name} hint={hint} error={error}>
        <MentionField
          field={field}
          thing={thing}
          className={cx(CONTROL, 'leading-relaxed')}
          rows={kind === 'edit' ? 6 : 4}
          required
          maxLength={MAX_COMMENT}
          defaultValue={written}
          {...describe({ name, hint, error })}
          name="markdown"
        />
      </Field>
      <div className="flex flex-wrap gap-3">
        <SubmitButton size="sm" name="send" value={`${kind}-${comment?.id ?? ''}`}>
          {t(kind === 'edit' ? 'discussion:form.save' : 'discussion:form.send')}
        </SubmitButton>
        {comment && <Cancel id={comment.id} />}
      </div>
    </ActionForm>
  );
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
  const { thing } = useDiscussion();
  const { failed } = useFormState(intent, about);
  const isGeneral = failed && Object.keys(failed.problem.fields).length === 0;
  return (
    <Form method="post" preventScrollReset className={className}>
      <input type="hidden" name="discuss" value={thing.id} />
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="about" value={about} />
      {isGeneral && (
        <Alert kind="error" live>
          {failed.problem.code === 'version_conflict' ? t('discussion:form.conflict') : failed.problem.detail}
        </Alert>
      )}
      {children}
    </Form>
  );
}

function useFormState(intent: string, about = 'new') {
  const { failed } = useDiscussion();
  return { failed: failed?.values.intent === intent && failed.values.about === about ? failed : null };
}

/** Whoever opens a form wants to write in it. */
function useFocusWhenOpened(opened: boolean) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (opened) field.current?.focus();
  }, [opened]);
  return field;
}

/** Back to the comment, and to what opened the form. */
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

/** What opens a form below a comment: a link without scripts. */
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
