import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import { useActionData } from 'react-router';
import { loginPath } from '#src/accounts/next-path.ts';
import type { Votable, Vote } from '#src/questions/model.ts';
import { actionProblem } from '#web/page.ts';
import { useSite, useT } from '#web/site.ts';
import { Form } from '#web/ui/form.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Link } from '#web/ui/link.tsx';

type VoteProps = {
  kind: Votable;
  id: string;
  score: number;
  vote: Vote | null;
  isOwn: boolean;
  /** The path of the page, with the fragment of the target. */
  back: string;
};

const STEP =
  'grid size-11 place-items-center rounded-full text-muted hover:bg-lagoon-soft hover:text-lagoon aria-pressed:bg-lagoon-soft aria-pressed:text-lagoon-deep disabled:opacity-40';

/** The votes of a question or an answer: a form that works without scripts. The same vote again undoes it. */
export function VoteForm({ kind, id, score, vote, isOwn, back }: VoteProps) {
  const t = useT();
  const { viewer } = useSite();
  if (!viewer) return <ReadOnlyVotes score={score} back={back} />;
  return (
    <Form method="post" preventScrollReset className="grid content-start justify-items-center">
      <input type="hidden" name="intent" value="vote" />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="id" value={id} />
      <StepButton way={1} vote={vote} disabled={isOwn} />
      <Score score={score} />
      <StepButton way={-1} vote={vote} disabled={isOwn} />
      {isOwn && <span className="sr-only">{t('questions:votes.own')}</span>}
      <VoteProblem id={id} />
    </Form>
  );
}

function StepButton({ way, vote, disabled }: { way: 1 | -1; vote: Vote | null; disabled: boolean }) {
  const t = useT();
  const isSet = vote === way;
  const name = t(way === 1 ? 'questions:votes.upTo' : 'questions:votes.downTo');
  return (
    <button
      type="submit"
      name="value"
      value={isSet ? 0 : way}
      aria-pressed={isSet}
      aria-label={name}
      title={t(way === 1 ? 'questions:votes.up' : 'questions:votes.down')}
      disabled={disabled}
      className={STEP}
    >
      <Icon of={way === 1 ? ChevronUp : ChevronDown} size={26} />
    </button>
  );
}

function Score({ score }: { score: number }) {
  const t = useT();
  return (
    <span className="font-semibold text-lg tabular-nums">
      <span className="sr-only">{t('questions:votes.score', { count: score })}</span>
      <span aria-hidden="true">{score}</span>
    </span>
  );
}

/** Readers see the score; voting leads to the login. */
function ReadOnlyVotes({ score, back }: { score: number; back: string }) {
  const t = useT();
  return (
    <div className="grid content-start justify-items-center">
      <Link to={loginPath(back)} rel="nofollow" aria-label={t('questions:votes.upTo')} className={STEP}>
        <Icon of={ChevronUp} size={26} />
      </Link>
      <Score score={score} />
    </div>
  );
}

/** Why the vote on this very target was refused. */
function VoteProblem({ id }: { id: string }) {
  const failed = actionProblem(useActionData<unknown>());
  if (failed?.values.intent !== 'vote' || failed.values.id !== id) return null;
  return (
    <p role="alert" className="mt-1 w-24 text-center text-reef text-xs">
      {failed.problem.detail}
    </p>
  );
}
