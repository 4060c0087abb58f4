import { feature } from '#worker/platform/feature.ts';
import { ledgerProjections } from '#worker/platform/ledger.ts';
import { reputationBoard } from '#worker/reputation/board.ts';
import { reputationHandlers } from '#worker/reputation/handlers.ts';
import { reputationLedger } from '#worker/reputation/ledger.ts';
import { reputationRoutes } from '#worker/reputation/routes.ts';

/** What people earn by questions and answers that others find useful. */
export const reputation = feature({
  name: 'reputation',
  routes: reputationRoutes,
  handlers: reputationHandlers,
  boards: [reputationBoard],
  projections: ledgerProjections(reputationLedger),
});
