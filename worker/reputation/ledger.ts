import { DAILY_CAP } from '#src/reputation/rules.ts';
import { reputationOfPeople } from '#worker/accounts/queries.ts';
import type { Ledger } from '#worker/platform/ledger.ts';

/** The ledger of reputation. */
export const reputationLedger: Ledger = {
  table: 'reputation_entries',
  total: reputationOfPeople,
  dailyCap: DAILY_CAP,
};
