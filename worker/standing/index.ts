import { feature } from '#worker/platform/feature.ts';
import { ledgerProjections } from '#worker/platform/ledger.ts';
import { compareBoards } from '#worker/standing/boards/compare.ts';
import { boardEffects } from '#worker/standing/boards/refresh.ts';
import { experienceBoard } from '#worker/standing/experience/board.ts';
import { awardHandlers, forgetAwards, settleMore } from '#worker/standing/experience/handlers.ts';
import { experienceLedger } from '#worker/standing/experience/ledger.ts';
import { levelNotice, noteLevels } from '#worker/standing/experience/levels.ts';
import { settleAll } from '#worker/standing/experience/settle-all.ts';
import { standingInvalidations } from '#worker/standing/pages.ts';
import { standingRoutes } from '#worker/standing/routes.ts';

/** What people earn by learning and being useful, and the boards that rank them. */
export const standing = feature({
  name: 'standing',
  routes: standingRoutes,
  handlers: [noteLevels],
  deriveHandlers: (registry) => [...awardHandlers(registry), settleMore(registry), forgetAwards(registry)],
  deriveEffects: boardEffects,
  boards: [experienceBoard],
  jobs: [settleAll, compareBoards],
  notices: [levelNotice],
  invalidates: standingInvalidations,
  projections: ledgerProjections(experienceLedger),
});
