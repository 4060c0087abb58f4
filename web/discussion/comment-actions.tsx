import { type ListedComment, REMOVAL_REASONS } from '#src/discussion/model.ts';
import { MAX_DEPTH } from '#src/discussion/rules.ts';
import { nextTo } from '#src/discussion/tree.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { SmallSaveButton } from '#web/bookmarks/save-button.tsx';
import { ActionForm, Cancel, CommentForm, Opener } from '#web/discussion/comment-form.tsx';
import { anchorOf } from '#web/discussion/places.ts';
import { ReactionBar } from '#web/discussion/reaction-bar.tsx';
import { useDiscussion } from '#web/discussion/scene.ts';
import { useT } from '#web/site.ts';

type ActionProps = { comment: ListedComment; closed: boolean };

/** The actions on a comment, and the form that is open below it. */
export function CommentActions({ comment, closed }: ActionProps) {
  const t = useT();
  const { viewer, moderates, mayDecide, opened, place } = useDiscussion();
  const { id, status, author } = comment;
  const isOwn = author?.name === viewer.name;
  const mayAnswer = !closed && status === 'public' && comment.depth < MAX_DEPTH;
  return (
    <>
      <div className="comment-actions">
        {status === 'public' && (
          <ReactionBar
            target={{ kind: 'comment', id }}
            counts={comment.reactions}
            mine={comment.reaction}
            isOwn={isOwn}
            back={place}
            compact
          />
        )}
        {mayAnswer && <Opener opens={{ kind: 'reply', id }}>{t('discussion:comment.reply')}</Opener>}
        {status === 'public' && comment.saved !== null && (
          <SmallSaveButton
            inWords
            target={{ kind: 'comment', id }}
            title={t('discussion:comment.by', { name: author?.displayName ?? '' })}
            saved={comment.saved}
            at={anchorOf(id)}
          />
        )}
        {isOwn && <Opener opens={{ kind: 'edit', id }}>{t('discussion:comment.edit')}</Opener>}
        {isOwn && <Opener opens={{ kind: 'delete', id }}>{t('discussion:comment.delete')}</Opener>}
        {!isOwn && moderates && status === 'public' && (
          <Opener opens={{ kind: 'remove', id }}>{t('discussion:comment.remove')}</Opener>
        )}
        {!isOwn && mayDecide && status === 'pending' && <Decide comment={comment} />}
      </div>
      {opened?.id === id && <OpenedForm kind={opened.kind} comment={comment} />}
    </>
  );
}

/** Approves or refuses a comment as it is shown here, in the version that was read. */
function Decide({ comment: { id, version } }: { comment: ListedComment }) {
  const t = useT();
  return (['approve', 'refuse'] as const).map((intent) => (
    <ActionForm key={intent} intent={intent} about={id} className="contents">
      <input type="hidden" name="version" value={version} />
      <Rest id={id} />
      <SubmitButton
        size="sm"
        tone={intent === 'approve' ? 'quiet' : 'danger'}
        name="decide"
        value={`${intent}-${id}`}
      >
        {t(`discussion:comment.${intent}`)}
      </SubmitButton>
    </ActionForm>
  ));
}

function OpenedForm({
  kind,
  comment,
}: {
  kind: 'reply' | 'edit' | 'delete' | 'remove';
  comment: ListedComment;
}) {
  if (kind === 'delete') return <DeleteForm id={comment.id} />;
  if (kind === 'remove') return <RemoveForm id={comment.id} />;
  return (
    <div className="mt-2 mb-4">
      <CommentForm kind={kind} comment={comment} />
    </div>
  );
}

function DeleteForm({ id }: { id: string }) {
  const t = useT();
  return (
    <ActionForm intent="delete" about={id} className="mt-2 mb-4 grid gap-3">
      <Rest id={id} />
      <p>{t('discussion:form.delete')}</p>
      <Buttons id={id} label={t('discussion:form.deleteYes')} />
    </ActionForm>
  );
}

function RemoveForm({ id }: { id: string }) {
  const t = useT();
  return (
    <ActionForm intent="remove" about={id} className="mt-2 mb-4 grid gap-3">
      <Rest id={id} />
      <fieldset className="grid gap-1">
        <legend className="mb-1">{t('discussion:form.remove')}</legend>
        {REMOVAL_REASONS.map((reason) => (
          <label key={reason} className="flex min-h-11 items-center gap-3">
            <input
              type="radio"
              name="reason"
              value={reason}
              required
              className="size-5 shrink-0 accent-lagoon"
            />
            <span>{t(`discussion:form.reasons.${reason}`)}</span>
          </label>
        ))}
      </fieldset>
      <Buttons id={id} label={t('discussion:form.removeYes')} />
    </ActionForm>
  );
}

/** A form field with the comment to show when this one is gone. */
function Rest({ id }: { id: string }) {
  const next = nextTo(useDiscussion().items, id);
  return next && <input type="hidden" name="rest" value={next} />;
}

function Buttons({ id, label }: { id: string; label: string }) {
  return (
    <div className="flex flex-wrap gap-3">
      <SubmitButton size="sm" tone="danger" name="erase" value={id}>
        {label}
      </SubmitButton>
      <Cancel id={id} />
    </div>
  );
}
