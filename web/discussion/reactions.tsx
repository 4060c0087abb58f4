import { totalOf } from '#src/discussion/reaction-rules.ts';
import { ReactionBar, type ReactionBarProps } from '#web/discussion/reaction-bar.tsx';
import { ReactionsLine } from '#web/discussion/reactions-line.tsx';
import { useSite } from '#web/site.ts';

/** The reactions to the target of a page; members can react, too. Renders nothing where there is nothing to show. */
export function Reactions(props: Omit<ReactionBarProps, 'compact'>) {
  const { viewer } = useSite();
  if (viewer) {
    return (
      <div id="reactions" className="no-print mt-8">
        <ReactionBar {...props} />
      </div>
    );
  }
  if (totalOf(props.counts) === 0) return null;
  return (
    <div className="mt-8">
      <ReactionsLine counts={props.counts} />
    </div>
  );
}
