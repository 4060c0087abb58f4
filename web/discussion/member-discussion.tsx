import { useEffect, useState } from 'react';
import { useActionData, useLocation, useSearchParams } from 'react-router';
import { SORTS } from '#src/discussion/model.ts';
import { toBranches } from '#src/discussion/tree.ts';
import type { Previewed } from '#web/discussion/act.ts';
import { CommentForm } from '#web/discussion/comment-form.tsx';
import { CommentList } from '#web/discussion/comment-item.tsx';
import { type DiscussionProps, hasOrder, titleOfDiscussion } from '#web/discussion/discussion-props.ts';
import { discussionHref, placeOf } from '#web/discussion/places.ts';
import { PolicyForm } from '#web/discussion/policy-form.tsx';
import { type Opened, type Scene, SceneContext } from '#web/discussion/scene.ts';
import { actionProblem } from '#web/page.ts';
import { useT, type Viewer } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Link } from '#web/ui/link.tsx';
import { Pagination } from '#web/ui/pagination.tsx';

type MemberProps = DiscussionProps & { viewer: Viewer };

/** A discussion that one can join: the same as everybody reads, with forms. */
export function MemberDiscussion(props: MemberProps) {
  const t = useT();
  const { key } = useLocation();
  return (
    <section
      id="discussion"
      tabIndex={-1}
      aria-labelledby="discussion-title"
      className="no-print mt-12 border-line border-t pt-6"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <h2 id="discussion-title" className="font-read font-semibold text-xl">
          {titleOfDiscussion(props, t)}
        </h2>
        {props.level}
      </div>
      <Said at={key} />
      {/* Whatever was opened closes when one comes to another place: what the form says is then said by the address. */}
      <Joined key={key} {...props} />
    </section>
  );
}

function Joined(props: MemberProps) {
  const t = useT();
  const { thread, items, below, sort, next, prev } = props;
  const scene = useScene(props);
  const { place } = scene;
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
      {hasOrder(props) && (
        <nav className="discussion-tabs mt-4" aria-label={t('discussion:thread.sortBy')}>
          {SORTS.map((each) => (
            <Link
              key={each}
              to={discussionHref(place, { sort: each })}
              aria-current={each === sort ? 'true' : undefined}
              preventScrollReset
            >
              {t(`discussion:thread.${each}`)}
            </Link>
          ))}
        </nav>
      )}
      {items.length === 0 ? (
        <p className="mt-6 text-muted">
          {t(below ? 'discussion:thread.noAnswers' : 'discussion:thread.emptyMember')}
        </p>
      ) : (
        <div className="mt-4 mb-6">
          <CommentList branches={toBranches(items)} closed={closed} />
        </div>
      )}
      <Pagination
        label={t('discussion:thread.pages')}
        newer={prev && discussionHref(place, { sort, cursor: prev })}
        older={next && discussionHref(place, { sort, cursor: next })}
        newerLabel={t('discussion:thread.newer')}
        olderLabel={t('discussion:thread.older')}
      />
    </SceneContext>
  );
}

const OPENING = ['reply', 'edit', 'delete', 'remove'] as const;

/** What stands open, and where: by the address without scripts, at once with them, and whatever failed stays open. */
function useScene({
  mayDecide,
  viewer,
  path,
  thing,
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
    ...{ viewer, mayDecide, path, thing, authors, sort, opened, open, thread, items },
    place: placeOf({ path, ...(below && { below }) }),
    cursor: asked.get('cursor'),
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

/** The form that was sent is a new one now: the focus goes on at what it led to, not at the top of the page. */
function useFocusOnWhatWasDone() {
  const { hash, search } = useLocation();
  useEffect(() => {
    const asked = new URLSearchParams(search);
    if (!asked.has('wrote') && !asked.has('said')) return;
    const place = document.getElementById(hash.slice(1)) ?? document.getElementById('discussion');
    place?.focus({ preventScroll: true });
  }, [hash, search]);
}

const SAID = new Set(['deleted', 'removed', 'approved', 'refused', 'changed', 'policy']);

/** What came of what one did, when nothing on the page shows it. The same words twice are said twice. */
function Said({ at }: { at: string }) {
  const t = useT();
  const { search } = useLocation();
  const said = new URLSearchParams(search).get('said');
  return (
    <div role="status">
      {said && SAID.has(said) && (
        <Alert key={at} kind={said === 'changed' ? 'care' : 'success'} className="mt-4">
          {t(`discussion:said.${said}`)}
        </Alert>
      )}
    </div>
  );
}
