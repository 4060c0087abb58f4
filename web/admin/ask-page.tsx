import { redirect } from 'react-router';
import { adminMeta } from '#web/admin/admin-meta.ts';
import { adminAction, adminLoad, doIntent } from '#web/admin/admin-page.ts';
import { AdminHead, Facts, Numbers, Section, When } from '#web/admin/admin-parts.tsx';
import { DataTable } from '#web/admin/data-table.tsx';
import { doneOf } from '#web/admin/done.ts';
import { actionProblem } from '#web/page.ts';
import { useSite, useT } from '#web/site.ts';
import { Button } from '#web/ui/button.tsx';
import { Form } from '#web/ui/form.tsx';
import { startJob } from '#worker/admin/service.ts';
import { getAskQuality, nameGenerator } from '#worker/ask/service.ts';
import { getIndexState, markAllOld } from '#worker/passages/service.ts';
import type { Route } from './+types/ask-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  adminLoad(context, request, 'admin', async (ctx) => {
    const [index, quality] = await Promise.all([getIndexState(ctx), getAskQuality(ctx)]);
    const generator = { id: ctx.generator.id, answeredBy: nameGenerator(ctx) };
    return { index, ...quality, generator, done: doneOf(request) };
  });

export const action = ({ context, request }: Route.ActionArgs) =>
  adminAction(context, request, (ctx, form) =>
    doIntent(form, {
      reindex: async () => {
        await markAllOld(ctx);
        await startJob(ctx, 'passages.refresh');
        return redirect('/admin/ask?done=started', 303);
      },
    }),
  );

export const meta: Route.MetaFunction = ({ loaderData }) => adminMeta(loaderData, '/admin/ask', 'ask.title');

type Props = Route.ComponentProps['loaderData'];

/** /admin/ask: the index of passages, how well questions were answered, and the newest of them. */
export default function AdminAskPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { quality, generator, done } = loaderData;
  return (
    <>
      <AdminHead
        title={t('admin:ask.title')}
        intro={t('admin:ask.intro')}
        problem={actionProblem(actionData)?.problem}
        done={done}
      />
      <Facts
        facts={[
          [t('admin:ask.generator'), generator.id],
          [t('admin:ask.about'), t(`ask:by.${generator.answeredBy}`)],
          [t('admin:ask.tokens'), t('admin:ask.tokensOf', { in: quality.tokensIn, out: quality.tokensOut })],
        ]}
      />
      <Numbers
        numbers={[
          ...(['answered', 'closest', 'refused', 'failed'] as const).map((each) => ({
            label: t(`admin:ask.outcome.${each}`),
            count: quality.outcomes[each],
          })),
          { label: t('admin:ask.helpful'), count: `${quality.helpful} / ${quality.unhelpful}` },
          { label: t('admin:ask.dropped'), count: quality.dropped },
        ]}
      />
      <IndexSection {...loaderData} />
      <LogSection {...loaderData} />
    </>
  );
}

function IndexSection({ index }: Props) {
  const t = useT();
  const { locale } = useSite();
  const shown = (count: number) => count.toLocaleString(locale);
  return (
    <Section title={t('admin:ask.index')} intro={t('admin:ask.indexIntro')}>
      <DataTable
        caption={t('admin:ask.index')}
        columns={[
          { label: t('admin:ask.kind') },
          { label: t('admin:ask.targets'), end: true },
          { label: t('admin:ask.passages'), end: true },
          { label: t('admin:ask.waiting'), end: true },
        ]}
        rows={index.map(({ kind, targets, passages, waiting }) => ({
          key: kind,
          cells: [
            t(`admin:ask.kinds.${kind}`, { defaultValue: kind }),
            shown(targets),
            shown(passages),
            shown(waiting),
          ],
        }))}
      />
      <Form method="post" className="mt-4">
        <input type="hidden" name="intent" value="reindex" />
        <Button tone="quiet">{t('admin:ask.reindex')}</Button>
      </Form>
    </Section>
  );
}

function LogSection({ log }: Props) {
  const t = useT();
  return (
    <Section title={t('admin:ask.log')} intro={t('admin:ask.logIntro')}>
      <DataTable
        caption={t('admin:ask.log')}
        columns={[
          { label: t('admin:ask.question') },
          { label: t('admin:ask.result') },
          { label: t('admin:ask.dropped'), end: true },
          { label: t('admin:ask.verdict') },
          { label: t('admin:ask.when') },
        ]}
        rows={log.map((one) => ({
          key: one.id,
          cells: [
            <span key="question" className="wrap-anywhere">
              {one.question ?? t('admin:ask.hidden')}
            </span>,
            [t(`ask:outcome.${one.outcome}`), one.fault].filter(Boolean).join(' · '),
            one.dropped,
            one.isHelpful === null ? t('admin:nothing') : t(`ask:answer.${one.isHelpful ? 'yes' : 'no'}`),
            <When key="when" at={one.createdAt} />,
          ],
        }))}
      />
    </Section>
  );
}
