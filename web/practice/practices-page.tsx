import Plus from 'lucide-react/icons/plus';
import { PRACTICE_STATES, type PracticeState } from '#src/practice/words.ts';
import { DATA_PAGE } from '#src/practice-records/paths.ts';
import { ownPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { isEmptyList, neighbours, pageQuery } from '#web/list-query.ts';
import { PracticeCard } from '#web/practice/list/practice-card.tsx';
import { TemplateList } from '#web/practice/list/template-list.tsx';
import { firstTemplates } from '#web/practice/list/template-texts.ts';
import { ownDay } from '#web/practice/own-day.server.ts';
import { PracticeDone } from '#web/practice/parts/practice-done.tsx';
import { useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { Tabs } from '#web/ui/tabs.tsx';
import { TextLink } from '#web/ui/text-link.tsx';
import { getPracticeSettings, listMyPractices } from '#worker/practice/service.ts';
import type { Route } from './+types/practices-page';

/** In the order of the tabs. */
const STATES = ['active', 'planned', 'draft', 'completed', 'archived'] as const satisfies PracticeState[];

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => {
    const { searchParams } = new URL(request.url);
    const state = PRACTICE_STATES.find((each) => each === searchParams.get('state')) ?? 'active';
    const [practices, settings, today] = await Promise.all([
      listMyPractices(ctx, { ...pageQuery(request), state }),
      getPracticeSettings(ctx),
      ownDay(ctx),
    ]);
    return {
      ...{ practices, today, state, hidesStreaks: settings.hidesStreaks, seed: ctx.ids.next() },
      just: { practice: searchParams.get('practice'), checkIn: searchParams.get('checked') },
      site: siteOf(ctx),
    };
  });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  ownPageMeta(loaderData?.site, '/practice', 'practice:title');

/** /practice: one's own practices by state. */
export default function PracticesPage({ loaderData }: Route.ComponentProps) {
  const t = useT();
  const { practices, today, state, hidesStreaks, seed, just } = loaderData;
  const path = pathOf(state);
  return (
    <div className="mx-auto max-w-3xl">
      <PracticeDone />
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div>
          <h1 className="font-read font-semibold text-3xl tracking-tight">{t('practice:title')}</h1>
          <p className="mt-1 text-muted">{t('practice:description')}</p>
        </div>
        <LinkButton to="/practice/new">
          <Icon of={Plus} size={18} />
          {t('practice:list.new')}
        </LinkButton>
      </div>
      <div className="mt-6">
        <Tabs
          label={t('practice:list.tabs')}
          tabs={STATES.map((each) => ({
            to: pathOf(each),
            label: t(`practice:tab.${each}`),
            current: each === state,
          }))}
        />
      </div>
      {isEmptyList(practices) ? (
        <Empty state={state} />
      ) : (
        <ul className="my-6 grid gap-4">
          {practices.items.map((practice) => (
            <PracticeCard
              key={practice.id}
              {...{ practice, today, seed, hidesStreaks }}
              back={path}
              checked={(just.practice === practice.id && just.checkIn) || undefined}
            />
          ))}
        </ul>
      )}
      <Pagination
        label={t('practice:list.pages')}
        {...neighbours(path, practices)}
        newerLabel={t('practice:list.newer')}
        olderLabel={t('practice:list.older')}
      />
      <p className="mt-6 flex flex-wrap items-center gap-x-6 text-muted">
        <TextLink to="/goals">{t('goals:title')}</TextLink>
        <TextLink to="/buddies">{t('buddies:title')}</TextLink>
        <TextLink to="/practice/review">{t('practice:review.title')}</TextLink>
        <TextLink to="/practice/stats">{t('practice:year.title')}</TextLink>
        <TextLink to="/practice/vacations">{t('practice:list.vacations')}</TextLink>
        <TextLink to={DATA_PAGE}>{t('practice-records:title')}</TextLink>
      </p>
    </div>
  );
}

/** What a state will show; without any active practice, three templates to begin with. */
function Empty({ state }: { state: PracticeState }) {
  const t = useT();
  return (
    <div className="my-6">
      <EmptyState
        title={t(`practice:list.empty.${state}.title`)}
        action={
          state === 'active' && (
            <LinkButton to="/practice/new" tone="quiet">
              {t('practice:list.allTemplates')}
            </LinkButton>
          )
        }
      >
        {t(`practice:list.empty.${state}.text`)}
      </EmptyState>
      {state === 'active' && (
        <section aria-labelledby="templates" className="mt-10">
          <h2 id="templates" className="mb-3 font-semibold text-lg">
            {t('practice:list.templates')}
          </h2>
          <TemplateList templates={firstTemplates(3)} />
        </section>
      )}
    </div>
  );
}

function pathOf(state: PracticeState): string {
  return state === 'active' ? '/practice' : `/practice?state=${state}`;
}
