import { useEffect, useState } from 'react';
import { useActionData, useLocation, useSearchParams } from 'react-router';
import type { Previewed } from '#web/discussion/act.ts';
import { CommentForm } from '#web/discussion/comment-form.tsx';
import { CommentsPage } from '#web/discussion/comments-page.tsx';
import type { DiscussionProps } from '#web/discussion/discussion-props.ts';
import { placeOf } from '#web/discussion/places.ts';
import { PolicyForm } from '#web/discussion/policy-form.tsx';
import { type Opened, type Scene, SceneContext } from '#web/discussion/scene.ts';
import { actionProblem } from '#web/page.ts';
import { useT, type Viewer } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { useForgetSent } from '#web/use-kept-text.ts';

type MemberProps = DiscussionProps & { viewer: Viewer };

/** A discussion for members: the same as everybody reads, with forms. */
export function MemberDiscussion(props: MemberProps) {
  const { key } = useLocation();
  const isRefused = actionProblem(useActionData<unknown>()) !== null;
  const [accepted, setAccepted] = useState(key);
  if (!isRefused && accepted !== key) setAccepted(key);
  return (
    <>
      <Outcome at={key} />
      {/* A navigation closes the open form: from then on the address decides what is open. A refused form keeps the focus. */}
      <Joined key={accepted} {...props} />
    </>
  );
}

function Joined(props: MemberProps) {
  const t = useT();
  const { thread, below } = props;
  const scene = useScene(props);
  useForgetSent(scene.wrote);
  useFocusOnWhatWasDone();
  const closed = thread.policy === 'closed' && !scene.moderates;
  return (
    <SceneContext value={scene}>
      {props.mayDecide && !below && <PolicyForm thread={thread} />}
      {closed && <Alert className="mt-4">{t('discussion:thread.closed')}</Alert>}
      {!closed && !below && (
        <div className="mt-4">
          {thread.policy === 'approve' && !props.mayDecide && (
            <p className="mb-3 text-muted text-sm">{t('discussion:thread.approve')}</p>
          )}
          <CommentForm kind="comment" />
        </div>
      )}
      <div className="mt-4">
        <CommentsPage
          {...props}
          closed={closed}
          empty={
            <p className="mt-6 text-muted">
              {t(below ? 'discussion:thread.noAnswers' : 'discussion:thread.emptyMember')}
            </p>
          }
        />
      </div>
    </SceneContext>
  );
}

const OPENING = ['reply', 'edit', 'delete', 'remove'] as const;

/** The state of a discussion. The address opens a form without scripts; with them it opens at once. A failed form stays open. */
function useScene({
  mayDecide,
  viewer,
  path,
  target,
  authors,
  below,
  sort,
  thread,
  items,
}: MemberProps): Scene {
  const [asked] = useSearchParams();
  const answer = useActionData<unknown>();
  const failed = actionProblem(answer);
  const tried = failed?.values.about ? failed : null;
  const previewed = previewIn(answer);
  const [opened, open] = useState<Opened>(() => openedBy(asked, (tried ?? previewed)?.values ?? {}));
  return {
    ...{ viewer, mayDecide, path, target, authors, sort, opened, open, thread, items },
    place: placeOf({ path, ...(below && { below }) }),
    cursor: asked.get('cursor'),
    wrote: asked.get('wrote'),
    moderates: viewer.role === 'moderator' || viewer.role === 'admin',
    failed: tried,
    previewed,
  };
}

function previewIn(answer: unknown): Scene['previewed'] {
  return answer && typeof answer === 'object' && 'previewed' in answer
    ? (answer as Previewed).previewed
    : null;
}

function openedBy(asked: URLSearchParams, tried: Record<string, string>): Opened {
  for (const kind of OPENING) {
    const id = tried.intent === kind ? tried.about : asked.get(kind);
    if (id) return { kind, id };
  }
  return null;
}

/** Moves the focus to the result of a form that was sent: the form itself is replaced. */
function useFocusOnWhatWasDone() {
  const { hash, search } = useLocation();
  useEffect(() => {
    const asked = new URLSearchParams(search);
    if (!asked.has('wrote') && !asked.has('said')) return;
    const place = document.getElementById(hash.slice(1)) ?? document.getElementById('discussion');
    place?.focus({ preventScroll: true });
  }, [hash, search]);
}

const SAID = new Set(['deleted', 'removed', 'approved', 'refused', 'changed', 'policy', 'unnotified']);
const CARE = new Set(['changed', 'unnotified']);

/** The outcome of an action that nothing else on the page shows. The same outcome twice is announced twice. */
function Outcome({ at }: { at: string }) {
  const t = useT();
  const { search } = useLocation();
  const said = new URLSearchParams(search).get('said');
  return (
    <div role="status">
      {said && SAID.has(said) && (
        <Alert key={at} kind={CARE.has(said) ? 'care' : 'success'} className="mt-4">
          {t(`discussion:said.${said}`)}
        </Alert>
      )}
    </div>
  );
}
