import { useLayoutEffect, useRef, useState } from 'react';
import { Form } from 'react-router';
import { nameOfEntry } from '#src/series/entry-input.ts';
import type { Candidate, OwnSeries } from '#src/series/model.ts';
import { applyAction, moveTo, type OrderAction } from '#src/series/order.ts';
import type { Locale } from '#src/shared/locale.ts';
import { AddHeading, AddPosts } from '#web/series/add-lines.tsx';
import { WholeFields } from '#web/series/edit-bar.tsx';
import { OrderLine } from '#web/series/order-line.tsx';
import { OrderStatus } from '#web/series/order-status.tsx';
import { useDrag } from '#web/series/use-drag.ts';
import type { Line, useOrder } from '#web/series/use-order.ts';
import { useSite, useT } from '#web/site.ts';

type OrderEditorProps = {
  order: ReturnType<typeof useOrder>;
  series: OwnSeries;
  locale: Locale;
  candidates: readonly Candidate[];
  query: string;
};

/** The order of a series: dragged, moved by buttons and keys, or by forms where there is no script. */
export function OrderEditor({ order, series, locale, candidates, query }: OrderEditorProps) {
  const t = useT();
  const site = useSite();
  const { lines } = order;
  const [said, setSaid] = useState('');
  const focus = useFocusAfter(lines);
  const taken = useRef<Candidate[]>([]);
  const nameOf = (line: Line) => nameOfEntry(line, site.locale) || t('series:write.untitled');
  const drag = useDrag(lines, (from, to, by) => {
    const moved = moveTo(lines, from, to, by);
    order.change(moved.entries);
    tellPlace(moved.entries, moved.index);
  });

  function tellPlace(next: readonly Line[], index: number): void {
    const line = next[index];
    if (!line) return;
    const place = { line: index + 1, total: next.length, level: line.depth + 1 };
    setSaid(t('series:order.moved', { title: nameOf(line), ...place }));
  }

  function act(action: OrderAction, index: number, from?: string): void {
    const line = lines[index];
    const moved = line && applyAction(lines, action, index);
    if (!line || !moved) return;
    if (action === 'remove') {
      if ('postId' in line) taken.current = [...taken.current, line];
      setSaid(t('series:order.removed', { title: nameOf(line) }));
      const next = moved.entries[index] ?? moved.entries[index - 1];
      focus.on(next ? `remove-${next.key}` : 'order-title');
    } else {
      focus.on(from ?? `${action}-${line.key}`);
      if (action === 'number')
        setSaid(
          t(`series:order.${'numbered' in line && line.numbered ? 'unnumbered' : 'numbered'}`, {
            title: nameOf(line),
          }),
        );
      else tellPlace(moved.entries, moved.index);
    }
    order.change(moved.entries);
  }

  function add(line: Line): void {
    order.change([...lines, line]);
    setSaid(t('series:order.added', { title: nameOf(line) }));
  }

  const used = new Set(lines.map((line) => line.key));
  const free = [...candidates, ...taken.current.filter(({ postId }) => !isAmong(candidates, postId))];
  return (
    <section aria-labelledby="order-title" id="order" className="mt-8">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="order-title" tabIndex={-1} className="font-read font-semibold text-2xl tracking-tight">
          {t('series:order.title')}
        </h2>
        <OrderStatus phase={order.phase} problem={order.problem} />
      </div>
      <p className="mt-1 text-muted text-sm noscript:hidden">{t('series:order.hint')}</p>
      <Form method="post" id="order-form">
        <WholeFields locale={locale} version={order.version} />
        {/* What the Enter key in a heading presses: the first button of a form. */}
        <button
          type="submit"
          name="op"
          value="headings"
          tabIndex={-1}
          aria-hidden="true"
          className="sr-only"
          onClick={(event) => event.preventDefault()}
        />
        {lines.length === 0 ? (
          <p className="mt-4 rounded border border-edge border-dashed px-4 py-6 text-center text-muted">
            {t('series:order.empty')}
          </p>
        ) : (
          <ol ref={drag.list} aria-label={t('series:order.list')} className="mt-4 border-line border-t">
            {lines.map((line, index) => (
              <OrderLine
                key={line.key}
                line={line}
                index={index}
                name={nameOf(line)}
                isLast={index === lines.length - 1}
                can={(action) => applyAction(lines, action, index) !== null}
                act={act}
                drag={drag}
                changeHeading={(heading, isDone) =>
                  order.change(
                    lines.map((each, at) => (at === index ? { ...line, heading } : each)) as Line[],
                    isDone,
                  )
                }
              />
            ))}
          </ol>
        )}
      </Form>
      <p role="status" className="sr-only">
        {said}
      </p>
      <AddHeading
        locale={locale}
        version={order.version}
        add={(heading) => add({ key: `heading-${crypto.randomUUID()}`, heading, depth: 0 })}
      />
      <AddPosts
        seriesId={series.id}
        locale={locale}
        query={query}
        candidates={free.filter(({ postId }) => !used.has(postId))}
        add={(post) => add({ ...post, key: post.postId, depth: 0, numbered: true })}
      />
    </section>
  );
}

function isAmong(candidates: readonly Candidate[], postId: string): boolean {
  return candidates.some((candidate) => candidate.postId === postId);
}

/** Keeps the focus on a button whose line has moved: the browser drops it when the line leaves its place. */
function useFocusAfter(lines: readonly Line[]) {
  const wanted = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the lines have moved.
  useLayoutEffect(() => {
    if (wanted.current) document.getElementById(wanted.current)?.focus();
    wanted.current = null;
  }, [lines]);
  return { on: (id: string) => (wanted.current = id) };
}
