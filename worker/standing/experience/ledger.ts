import { DAILY_CAP } from '#src/standing/rules.ts';
import type { Ledger } from '#worker/platform/ledger.ts';

/** The ledger of experience. */
export const experienceLedger: Ledger = {
  table: 'experience_entries',
  total: { table: 'standings', key: 'person_id', column: 'experience', mayBeMissing: true },
  dailyCap: DAILY_CAP,
};
