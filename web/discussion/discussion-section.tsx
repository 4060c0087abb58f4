import { type DiscussionProps, titleOfDiscussion } from '#web/discussion/discussion-props.ts';
import { MemberDiscussion } from '#web/discussion/member-discussion.tsx';
import { ReaderDiscussion } from '#web/discussion/reader-discussion.tsx';
import { useSite, useT } from '#web/site.ts';

/** The discussion below a target. Members can join in. */
export function DiscussionSection(props: DiscussionProps) {
  const t = useT();
  const { viewer } = useSite();
  return (
    <section
      id="discussion"
      tabIndex={viewer ? -1 : undefined}
      aria-labelledby="discussion-title"
      className="no-print mt-12 border-line border-t pt-6"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <h2 id="discussion-title" className="font-read font-semibold text-xl">
          {titleOfDiscussion(props, t)}
        </h2>
        {props.level}
      </div>
      {viewer ? <MemberDiscussion {...props} viewer={viewer} /> : <ReaderDiscussion {...props} />}
    </section>
  );
}
