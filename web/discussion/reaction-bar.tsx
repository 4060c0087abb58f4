import type { LucideIcon } from 'lucide-react';
import Heart from 'lucide-react/icons/heart';
import HeartHandshake from 'lucide-react/icons/heart-handshake';
import HeartPlus from 'lucide-react/icons/heart-plus';
import Lightbulb from 'lucide-react/icons/lightbulb';
import PartyPopper from 'lucide-react/icons/party-popper';
import Scale from 'lucide-react/icons/scale';
import { REACTION_KINDS, type ReactionKind, type SeenReactions } from '#src/discussion/reaction-rules.ts';
import type { Ref } from '#src/shared/ref.ts';
import { countText } from '#web/discussion/reaction-text.ts';
import { useReactions } from '#web/discussion/use-reactions.ts';
import { useT } from '#web/site.ts';
import { cx } from '#web/ui/cx.ts';
import { Form } from '#web/ui/form.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Menu, MenuButton } from '#web/ui/menu.tsx';

const ICONS: Record<ReactionKind, LucideIcon> = {
  like: Heart,
  insight: Lightbulb,
  thanks: HeartHandshake,
  celebrate: PartyPopper,
  disagree: Scale,
};

export type ReactionBarProps = SeenReactions & {
  target: Ref;
  /** Whether the target is the viewer's own: then only the counts are shown. */
  isOwn: boolean;
  /** The page's path without language prefix, for the redirect after a form without scripts. */
  back: string;
  /** Shows only the kinds that were chosen, and the others behind a button: where there is little room. */
  compact?: boolean;
};

/** The reactions to a target, with buttons to react; for members. */
export function ReactionBar({ target, isOwn, back, compact = false, ...seen }: ReactionBarProps) {
  const t = useT();
  const { shown, problem, choose, form } = useReactions(target, seen);
  const { counts, mine } = shown;
  const used = REACTION_KINDS.filter((kind) => counts[kind] || kind === mine);
  if (isOwn) return <Counts shown={shown} />;
  const button = (kind: ReactionKind) => (
    <ReactionButton key={kind} kind={kind} count={counts[kind] ?? 0} isMine={kind === mine} />
  );
  const [inline, behind] = compact
    ? [used, REACTION_KINDS.filter((kind) => !used.includes(kind))]
    : [REACTION_KINDS, []];
  return (
    <Form
      ref={form}
      method="post"
      action="/reactions"
      preventScrollReset
      onSubmit={choose}
      className="no-print"
    >
      <input type="hidden" name="kind" value={target.kind} />
      <input type="hidden" name="id" value={target.id} />
      <input type="hidden" name="back" value={back} />
      <fieldset className="flex min-w-0 flex-wrap items-center gap-x-0.5">
        <legend className="sr-only">{t('discussion:reactions.yours')}</legend>
        {inline.map(button)}
        {behind.length > 0 && <More kinds={behind} />}
      </fieldset>
      <p role="status" className={problem ? 'text-reef text-sm' : 'sr-only'}>
        {problem && t(`discussion:reactions.${problem}`)}
      </p>
    </Form>
  );
}

const CHIP = 'inline-flex min-h-11 min-w-11 items-center justify-center gap-1.5 rounded px-2 text-sm';

function ReactionButton({ kind, count, isMine }: { kind: ReactionKind; count: number; isMine: boolean }) {
  const t = useT();
  const label = countText(t, kind, count);
  return (
    <button
      type="submit"
      name="reaction"
      value={kind}
      aria-pressed={isMine}
      aria-label={label}
      title={label}
      className={cx(
        CHIP,
        'text-muted tabular-nums transition-colors hover:bg-lagoon-soft hover:text-lagoon-deep aria-pressed:bg-lagoon-soft aria-pressed:font-semibold aria-pressed:text-lagoon-deep',
      )}
    >
      <Icon of={ICONS[kind]} size={20} />
      {count > 0 && count}
    </button>
  );
}

/** The menu of the kinds that nobody chose yet. */
function More({ kinds }: { kinds: readonly ReactionKind[] }) {
  const t = useT();
  const label = t('discussion:reactions.add');
  return (
    <Menu
      align="start"
      label={
        <span title={label} className="text-muted">
          <Icon of={HeartPlus} size={20} label={label} />
        </span>
      }
    >
      {kinds.map((kind) => (
        <MenuButton key={kind} name="reaction" value={kind}>
          <Icon of={ICONS[kind]} size={20} />
          {t(`discussion:reactions.${kind}`)}
        </MenuButton>
      ))}
    </Menu>
  );
}

/** The reactions to a target of the viewer's own. */
function Counts({ shown }: { shown: SeenReactions }) {
  const t = useT();
  const used = REACTION_KINDS.filter((kind) => shown.counts[kind]);
  if (used.length === 0) return null;
  return (
    <ul aria-label={t('discussion:reactions.label')} className="flex flex-wrap items-center gap-x-0.5">
      {used.map((kind) => (
        <li key={kind} title={countText(t, kind, shown.counts[kind] ?? 0)} className={cx(CHIP, 'text-muted')}>
          <Icon of={ICONS[kind]} size={20} label={t(`discussion:reactions.${kind}`)} />
          {shown.counts[kind]}
        </li>
      ))}
    </ul>
  );
}
