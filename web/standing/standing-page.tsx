import { experienceFor } from '#src/standing/levels.ts';
import { ownPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { actionProblem, pageAction } from '#web/page.ts';
import { useSite, useT } from '#web/site.ts';
import { ExperienceChart } from '#web/standing/experience-chart.tsx';
import { Alert } from '#web/ui/alert.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Form } from '#web/ui/form.tsx';
import { Progress } from '#web/ui/progress.tsx';
import { TextLink } from '#web/ui/text-link.tsx';
import { countCall } from '#worker/http/limit-rate.ts';
import { getMyStanding, setStanding } from '#worker/standing/service.ts';
import type { Route } from './+types/standing-page';

const PATH = '/standing';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => ({ standing: await getMyStanding(ctx), site: siteOf(ctx) }));

export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'write');
    await setStanding(ctx, { hidden: form.has('hidden') });
    return { saved: true };
  });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  ownPageMeta(loaderData?.site, PATH, 'standing:own.title');

/** /standing: one's own level and experience, and whether others see them. */
export default function StandingPage({ loaderData: { standing }, actionData }: Route.ComponentProps) {
  const t = useT();
  const { locale } = useSite();
  const { experience, level, nextLevelAt, days, reasons, hidden } = standing;
  const number = new Intl.NumberFormat(locale);
  const from = experienceFor(level);
  return (
    <div className="mx-auto max-w-3xl">
      <h1 className="font-read font-semibold text-3xl tracking-tight">{t('standing:own.title')}</h1>
      <p className="mt-1 text-muted">{t('standing:own.intro')}</p>
      <div className="mt-6 rounded border border-line bg-surface p-4 sm:p-5">
        <Progress
          label={t('standing:level', { level })}
          value={experience - from}
          max={nextLevelAt - from}
          text={t('standing:own.of', { have: number.format(experience), need: number.format(nextLevelAt) })}
          detail={t('standing:own.next', { level: level + 1 })}
        />
      </div>
      <section aria-labelledby="days" className="mt-8">
        <h2 id="days" className="mb-3 font-semibold text-lg">
          {t('standing:own.days')}
        </h2>
        {reasons.length === 0 ? (
          <EmptyState title={t('standing:own.empty.title')}>{t('standing:own.empty.text')}</EmptyState>
        ) : (
          <>
            <ExperienceChart days={days} />
            <ul className="mt-4 divide-y divide-line rounded border border-line bg-surface">
              {reasons.map(({ reason, count, gained }) => (
                <li key={reason} className="flex flex-wrap justify-between gap-x-4 gap-y-1 px-4 py-3">
                  <span>{t(`standing:reasons.${reason}`, { count })}</span>
                  <span className="text-muted tabular-nums">
                    {t('standing:boards.xp.score', { count: gained, number: number.format(gained) })}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section aria-labelledby="shown" className="mt-8">
        <h2 id="shown" className="font-semibold text-lg">
          {t('standing:own.shown')}
        </h2>
        <ProblemAlert problem={actionProblem(actionData)?.problem} />
        {actionData && 'saved' in actionData && (
          <Alert kind="success" live>
            {t('standing:own.saved')}
          </Alert>
        )}
        <Form method="post" className="grid justify-items-start gap-4">
          <Choice
            name="hidden"
            defaultChecked={hidden}
            label={t('standing:own.hidden')}
            hint={t('standing:own.hiddenHint')}
          />
          <SubmitButton>{t('standing:own.save')}</SubmitButton>
        </Form>
      </section>
      <p className="mt-8">
        <TextLink to="/leaderboards">{t('standing:title')}</TextLink>
      </p>
    </div>
  );
}
