import { people } from '#worker/accounts/tables.ts';
import { ledgerTable } from '#worker/platform/ledger-table.ts';

/** The ledger of reputation. The sum of a person is `people.reputation`. */
export const reputationEntries = ledgerTable('reputation_entries', () => people.id);
