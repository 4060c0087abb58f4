import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Circle from 'lucide-react/icons/circle';
import CircleCheckBig from 'lucide-react/icons/circle-check-big';
import Ellipsis from 'lucide-react/icons/ellipsis';
import Trash2 from 'lucide-react/icons/trash-2';
import type { Goal, Milestone } from '#src/goals/model.ts';
import { MAX_MILESTONES } from '#src/goals/words.ts';
import { AddMilestone } from '#web/goals/page/add-milestone.tsx';
import { GoalMenuItem } from '#web/goals/page/goal-action.tsx';
import { useT } from '#web/site.ts';
import { Form } from '#web/ui/form.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Menu } from '#web/ui/menu.tsx';

type MilestoneListProps = { goal: Goal; isOwn: boolean; path: string; error: string | undefined };

/** The milestones of a goal. Their person marks them as done, moves, removes and adds them. */
export function MilestoneList({ goal, isOwn, path, error }: MilestoneListProps) {
  const t = useT();
  const { milestones } = goal;
  if (milestones.length === 0 && !isOwn) return null;
  const done = milestones.filter(({ doneAt }) => doneAt !== null).length;
  return (
    <section id="milestones" aria-labelledby="milestones-title" className="mt-10 scroll-mt-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="milestones-title" className="font-semibold text-lg">
          {t('goals:milestones.title')}
        </h2>
        {milestones.length > 0 && (
          <span className="text-muted text-sm tabular-nums">
            {t('goals:milestones.count', { done, total: milestones.length })}
          </span>
        )}
      </div>
      {milestones.length === 0 && <p className="mt-1 text-muted">{t('goals:milestones.empty')}</p>}
      <ul className="mt-2 divide-y divide-line">
        {milestones.map((milestone, at) => (
          <li key={milestone.id} className="flex items-center gap-2 py-1">
            {isOwn ? <DoneButton milestone={milestone} path={path} /> : <DoneMark milestone={milestone} />}
            <span dir="auto" className="wrap-anywhere min-w-0 grow py-2">
              {milestone.title}
            </span>
            {isOwn && <MilestoneMenu {...{ milestone, at, path }} isLast={at === milestones.length - 1} />}
          </li>
        ))}
      </ul>
      {isOwn && milestones.length < MAX_MILESTONES && (
        <AddMilestone key={milestones.length} path={path} error={error} />
      )}
    </section>
  );
}

function DoneButton({ milestone, path }: { milestone: Milestone; path: string }) {
  const t = useT();
  const isDone = milestone.doneAt !== null;
  return (
    <Form method="post" action={path} preventScrollReset>
      <input type="hidden" name="milestone" value={milestone.id} />
      <button
        type="submit"
        name="intent"
        value={isDone ? 'undone' : 'done'}
        className="-ms-2.5 grid size-11 place-items-center rounded text-lagoon hover:bg-lagoon-soft"
      >
        <Icon
          of={isDone ? CircleCheckBig : Circle}
          size={22}
          label={t(isDone ? 'goals:milestones.undo' : 'goals:milestones.do', { title: milestone.title })}
        />
      </button>
    </Form>
  );
}

function DoneMark({ milestone: { doneAt } }: { milestone: Milestone }) {
  const t = useT();
  return (
    <span className={doneAt ? 'text-lagoon' : 'text-muted'}>
      <Icon
        of={doneAt ? CircleCheckBig : Circle}
        size={22}
        label={t(doneAt ? 'goals:milestones.done' : 'goals:milestones.open')}
      />
    </span>
  );
}

type MilestoneMenuProps = { milestone: Milestone; at: number; isLast: boolean; path: string };

function MilestoneMenu({ milestone: { id, title }, at, isLast, path }: MilestoneMenuProps) {
  const t = useT();
  const move = (place: number) => ({ path, intent: 'move', fields: { milestone: id, place: String(place) } });
  return (
    <Menu
      name="milestone"
      label={<Icon of={Ellipsis} label={t('goals:milestones.menu', { title })} />}
      className="shrink-0"
    >
      {at > 0 && (
        <GoalMenuItem {...move(at - 1)}>
          <Icon of={ArrowUp} size={18} />
          {t('goals:milestones.up')}
        </GoalMenuItem>
      )}
      {!isLast && (
        <GoalMenuItem {...move(at + 1)}>
          <Icon of={ArrowDown} size={18} />
          {t('goals:milestones.down')}
        </GoalMenuItem>
      )}
      <GoalMenuItem path={path} intent="remove" fields={{ milestone: id }}>
        <Icon of={Trash2} size={18} />
        {t('goals:milestones.remove')}
      </GoalMenuItem>
    </Menu>
  );
}
