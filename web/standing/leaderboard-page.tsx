import { translator } from '#src/shared/translate.ts';
import { type PeriodKind, periodSchema } from '#src/standing/boards/periods.ts';
import { siteOf } from '#web/accounts/form-page-meta.ts';
import { pageMeta } from '#web/meta.ts';
import { pageLoad } from '#web/page.ts';
import { useSite, useT } from '#web/site.ts';
import { BoardList } from '#web/standing/board-list.tsx';
import { useLiveBoard } from '#web/standing/use-live-board.ts';
import { TagChip } from '#web/ui/chip.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Tabs } from '#web/ui/tabs.tsx';
import { TextLink } from '#web/ui/text-link.tsx';
import { Time } from '#web/ui/time.tsx';
import { getLeaderboard, listBoards } from '#worker/standing/service.ts';
import type { Route } from './+types/leaderboard-page';

const PATH = '/leaderboards';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    const asked = new URL(request.url).searchParams;
    const boards = listBoards(ctx);
    const board = boards.find(({ name }) => name === asked.get('board')) ?? boards[0];
    const period = periodSchema.catch('week').parse(asked.get('period'));
    return {
      site: siteOf(ctx),
      boards: boards.map(({ name }) => name),
      periods: board?.periods ?? [],
      board: await getLeaderboard(ctx, board?.name ?? '', period),
    };
  });

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const t = translator(loaderData.site.locale);
  const title = t('shared:site.titleSuffix', { title: t('standing:title') });
  return pageMeta({ ...loaderData.site, path: PATH, title, noindex: true });
};

/** /leaderboards: a board in a period, live for people who are signed in. */
export default function LeaderboardPage({ loaderData }: Route.ComponentProps) {
  const { boards, periods } = loaderData;
  const t = useT();
  const { viewer, now, locale } = useSite();
  const board = useLiveBoard(loaderData.board, Boolean(viewer));
  const isApart = board.around.some(({ id }) => !board.top.some((one) => one.id === id));
  return (
    <div className="mx-auto max-w-3xl">
      <h1 className="font-read font-semibold text-3xl tracking-tight">{t('standing:title')}</h1>
      <p className="mt-1 text-muted">{t('standing:intro')}</p>
      <div className="mt-6">
        <Tabs
          label={t('standing:board.boards')}
          tabs={boards.map((name) => ({
            to: pathOf(name, board.period),
            label: t(`standing:boards.${name}.name`),
            current: name === board.board,
          }))}
        />
      </div>
      <nav aria-label={t('standing:board.periods')} className="mt-4 flex flex-wrap gap-x-2">
        {periods.map((period) => (
          <TagChip key={period} to={pathOf(board.board, period)} current={period === board.period}>
            {t(`standing:periods.${period}`)}
          </TagChip>
        ))}
      </nav>
      <p className="mt-3 text-muted text-sm">
        {t('standing:board.members', { count: board.members })}
        {board.endsAt && (
          <>
            {' · '}
            {t('standing:board.ends')} <Time at={board.endsAt} now={now} locale={locale} />
          </>
        )}
      </p>
      {board.top.length === 0 ? (
        <div className="mt-6">
          <EmptyState title={t('standing:board.empty.title')}>{t('standing:board.empty.text')}</EmptyState>
        </div>
      ) : (
        <BoardList id="top" title={t('standing:board.top')} board={board.board} places={board.top} />
      )}
      {isApart && (
        <BoardList id="around" title={t('standing:board.around')} board={board.board} places={board.around} />
      )}
      {board.followed && board.followed.length > 1 && (
        <BoardList
          id="followed"
          title={t('standing:board.followed')}
          board={board.board}
          places={board.followed}
        />
      )}
      {viewer && (
        <p className="mt-8">
          <TextLink to="/standing">{t('standing:board.own')}</TextLink>
        </p>
      )}
    </div>
  );
}

function pathOf(board: string, period: PeriodKind): string {
  return `${PATH}?board=${board}&period=${period}`;
}
