import type { Candidate, OwnSeries } from '#src/series/model.ts';
import { applyAction } from '#src/series/order.ts';
import type { Locale } from '#src/shared/locale.ts';
import { AddHeading, AddPosts } from '#web/series/add-lines.tsx';
import { WholeFields } from '#web/series/edit-bar.tsx';
import { OrderLine } from '#web/series/order-line.tsx';
import { OrderStatus } from '#web/series/order-status.tsx';
import { useDrag } from '#web/series/use-drag.ts';
import type { Line, useOrder } from '#web/series/use-order.ts';
import { useOrderActions } from '#web/series/use-order-actions.ts';
import { useT } from '#web/site.ts';
import { Form } from '#web/ui/form.tsx';

type OrderEditorProps = {
  order: ReturnType<typeof useOrder>;
  series: OwnSeries;
  locale: Locale;
  candidates: readonly Candidate[];
  query: string;
};

/** The order of a series, changed by dragging, buttons and keys, or by forms without script. */
export function OrderEditor({ order, series, locale, candidates, query }: OrderEditorProps) {
  const t = useT();
  const { lines } = order;
  const { said, taken, nameOf, drop, act, add } = useOrderActions(order);
  const drag = useDrag(lines, drop);
  const used = new Set(lines.map((line) => line.key));
  const free = [...candidates, ...taken.filter(({ postId }) => !isAmong(candidates, postId))];
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
        {/* The Enter key in a heading presses the first button of the form. */}
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
