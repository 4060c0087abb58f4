import ChevronDown from 'lucide-react/icons/chevron-down';
import { useActionData, useLocation } from 'react-router';
import { type DiscussionProps, titleOfDiscussion } from '#web/discussion/discussion-props.ts';
import { MemberDiscussion } from '#web/discussion/member-discussion.tsx';
import { ReaderDiscussion } from '#web/discussion/reader-discussion.tsx';
import { actionProblem } from '#web/page.ts';
import { useSite, useT } from '#web/site.ts';
import { Icon } from '#web/ui/icon.tsx';

/** With more comments the discussion is folded at first: people come for the answers. */
const SHOWN_AT_ONCE = 3;
const ASKED = /[?&](?:sort|cursor|wrote|said|reply|edit|delete|remove)=/;

/** The comments on a question, below it, folded away unless they are few or asked for. */
export function QuestionComments(props: DiscussionProps) {
  const t = useT();
  const { viewer } = useSite();
  const { search } = useLocation();
  const isTried = Boolean(actionProblem(useActionData<unknown>())?.values.discuss);
  const { commentCount } = props.thread;
  const isFew = commentCount > 0 && commentCount <= SHOWN_AT_ONCE && !viewer;
  return (
    <details
      id="discussion"
      tabIndex={viewer ? -1 : undefined}
      open={isTried || isFew || ASKED.test(search)}
      className="group no-print mt-4 rounded border border-line px-4 open:pb-4"
    >
      <summary className="flex min-h-11 cursor-pointer items-center justify-between py-2.5 font-medium text-ui">
        {commentCount === 0 ? t('questions:page.comment') : titleOfDiscussion(props, t)}
        <Icon of={ChevronDown} className="text-muted transition-transform group-open:rotate-180" />
      </summary>
      {props.level && <div className="flex justify-end">{props.level}</div>}
      {viewer ? <MemberDiscussion {...props} viewer={viewer} /> : <ReaderDiscussion {...props} />}
    </details>
  );
}
