import type { LucideIcon } from 'lucide-react';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import GripVertical from 'lucide-react/icons/grip-vertical';
import ListIndentDecrease from 'lucide-react/icons/list-indent-decrease';
import ListIndentIncrease from 'lucide-react/icons/list-indent-increase';
import ListOrdered from 'lucide-react/icons/list-ordered';
import X from 'lucide-react/icons/x';
import type { KeyboardEvent } from 'react';
import type { OrderAction } from '#src/series/order.ts';
import { LOCALES, type Locale } from '#src/shared/locale.ts';
import type { useDrag } from '#web/series/use-drag.ts';
import type { Line } from '#web/series/use-order.ts';
import { useT } from '#web/site.ts';
import { Badge } from '#web/ui/chip.tsx';
import { cx } from '#web/ui/cx.ts';
import { CONTROL } from '#web/ui/field.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Link } from '#web/ui/link.tsx';

type Heading = Partial<Record<Locale, string>>;

type OrderLineProps = {
  line: Line;
  index: number;
  name: string;
  isLast: boolean;
  can: (action: OrderAction) => boolean;
  act: (action: OrderAction, index: number, from?: string) => void;
  drag: ReturnType<typeof useDrag>;
  /** `isDone`: the field was left, so the heading is saved. */
  changeHeading: (heading: Heading, isDone: boolean) => void;
};

const INDENT = ['', 'ml-4 sm:ml-8', 'ml-8 sm:ml-16', 'ml-12 sm:ml-24'];

/** One line of the order: its handle, its title, and its buttons. */
export function OrderLine(props: OrderLineProps) {
  const { line, index, isLast, drag } = props;
  const { drop } = drag;
  const isDropped = (at: number) =>
    drop !== null && drop.to === at && drop.from !== at && drop.from !== at - 1;
  return (
    <li>
      {isDropped(index) && <DropMark depth={drop?.depth ?? 0} />}
      <div
        data-line
        className={cx(
          'flex flex-wrap items-center gap-x-1 border-line border-b py-1',
          INDENT[drop?.from === index && !isDropped(drop.to) ? drop.depth : line.depth],
          drop?.from === index && 'rounded bg-lagoon-soft opacity-80',
        )}
      >
        <Handle {...props} />
        <div className="min-w-0 flex-1 basis-52">
          {'postId' in line ? <ChapterName line={line} name={props.name} /> : <HeadingFields {...props} />}
        </div>
        <Buttons {...props} />
      </div>
      {isLast && isDropped(index + 1) && <DropMark depth={drop?.depth ?? 0} />}
    </li>
  );
}

function DropMark({ depth }: { depth: number }) {
  return <div aria-hidden="true" className={cx('h-1 rounded-full bg-lagoon', INDENT[depth])} />;
}

const KEYS: Record<string, OrderAction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'out',
  ArrowRight: 'in',
};

/** The handle of a line: a pointer drags it; with the focus on it, the arrow keys move the line. */
function Handle({ line, index, name, act, drag }: OrderLineProps) {
  const t = useT();
  const id = `drag-${line.key}`;
  const press = (event: KeyboardEvent) => {
    const action = KEYS[event.key];
    if (!action) return;
    event.preventDefault();
    act(action, index, id);
  };
  return (
    <button
      type="button"
      id={id}
      aria-label={t('series:order.drag', { title: name })}
      className="grid size-11 shrink-0 cursor-grab touch-none place-items-center rounded text-muted hover:text-ink active:cursor-grabbing noscript:hidden"
      onKeyDown={press}
      onPointerDown={(event) => drag.begin(index, event)}
      onPointerMove={drag.follow}
      onPointerUp={drag.end}
      onPointerCancel={drag.cancel}
    >
      <Icon of={GripVertical} />
    </button>
  );
}

function ChapterName({ line, name }: { line: Extract<Line, { postId: string }>; name: string }) {
  const t = useT();
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <Link
        to={`/write/${line.postId}`}
        lang={line.title ? line.shownLocale : undefined}
        className="inline-flex min-h-11 min-w-0 items-center wrap-anywhere rounded py-1 font-read hover:text-lagoon"
      >
        {name}
      </Link>
      {line.status !== 'published' && <Badge tone="sand">{t(`series:write.${line.status}`)}</Badge>}
    </span>
  );
}

function HeadingFields({ line, index, changeHeading }: OrderLineProps) {
  const t = useT();
  const heading: Heading = 'heading' in line ? line.heading : {};
  return (
    <span className="grid gap-2 py-1 sm:grid-cols-2">
      {LOCALES.map((locale) => (
        <input
          key={locale}
          name={`heading.${index}.${locale}`}
          lang={locale}
          aria-label={t(`series:order.headingIn.${locale}`)}
          placeholder={t(`series:order.headingIn.${locale}`)}
          maxLength={200}
          autoComplete="off"
          value={heading[locale] ?? ''}
          className={cx(CONTROL, 'font-semibold')}
          onChange={(event) => changeHeading({ ...heading, [locale]: event.target.value }, false)}
          onBlur={() => changeHeading(heading, true)}
        />
      ))}
    </span>
  );
}

const ACTIONS: [OrderAction, LucideIcon][] = [
  ['up', ArrowUp],
  ['down', ArrowDown],
  ['out', ListIndentDecrease],
  ['in', ListIndentIncrease],
  ['number', ListOrdered],
  ['remove', X],
];

function Buttons({ line, index, name, can, act }: OrderLineProps) {
  const t = useT();
  const isChapter = 'postId' in line;
  const shown = ACTIONS.filter(([action]) => isChapter || !['out', 'in', 'number'].includes(action));
  return (
    <span className="ml-auto flex">
      {shown.map(([action, icon]) => (
        <button
          type="submit"
          key={action}
          id={`${action}-${line.key}`}
          name="op"
          value={`${action}:${index}`}
          aria-label={t(`series:order.${action}`, { title: name })}
          title={t(`series:order.${action}`, { title: name })}
          aria-disabled={can(action) ? undefined : true}
          aria-pressed={action === 'number' && isChapter ? line.numbered : undefined}
          className="grid size-11 place-items-center rounded text-muted hover:bg-sunken hover:text-ink aria-disabled:opacity-40 aria-pressed:text-lagoon"
          onClick={(event) => {
            event.preventDefault();
            act(action, index);
          }}
        >
          <Icon of={icon} size={18} />
        </button>
      ))}
    </span>
  );
}
