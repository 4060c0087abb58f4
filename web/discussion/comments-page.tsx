import type { ReactNode } from 'react';
import { SORTS, type Sort } from '#src/discussion/model.ts';
import { toBranches } from '#src/discussion/tree.ts';
import { CommentList } from '#web/discussion/comment-item.tsx';
import { type DiscussionProps, hasOrder } from '#web/discussion/discussion-props.ts';
import { discussionHref, placeOf } from '#web/discussion/places.ts';
import { useT } from '#web/site.ts';
import { Link } from '#web/ui/link.tsx';
import { Pagination } from '#web/ui/pagination.tsx';

type CommentsPageProps = DiscussionProps & {
  /** Whether nobody can answer. */
  closed: boolean;
  /** What is shown where there are no comments. */
  empty: ReactNode;
};

/** A page of comments: their order, the comments, and the links to the other pages. */
export function CommentsPage(props: CommentsPageProps) {
  const t = useT();
  const { path, authors, below, sort, items, next, prev, closed, empty } = props;
  const place = placeOf({ path, ...(below && { below }) });
  return (
    <>
      {hasOrder(props) && <SortTabs place={place} sort={sort} />}
      {items.length === 0 ? (
        empty
      ) : (
        <div className="mt-4 mb-6">
          <CommentList branches={toBranches(items)} setting={{ path, authors, closed }} />
        </div>
      )}
      <Pagination
        label={t('discussion:thread.pages')}
        newer={prev && discussionHref(place, { sort, cursor: prev })}
        older={next && discussionHref(place, { sort, cursor: next })}
        newerLabel={t('discussion:thread.newer')}
        olderLabel={t('discussion:thread.older')}
      />
    </>
  );
}

function SortTabs({ place, sort }: { place: string; sort: Sort }) {
  const t = useT();
  return (
    <nav className="discussion-tabs" aria-label={t('discussion:thread.sortBy')}>
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
  );
}
