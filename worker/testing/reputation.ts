import { env } from 'cloudflare:workers';
import { DAILY_CAP } from '#src/reputation/rules.ts';
import { creditWithCap, type Earned } from '#src/shared/daily-cap.ts';

type VoteRow = {
  target_kind: string;
  target_id: string;
  person_id: string;
  author_id: string;
  value: number;
  created_at: number;
};
type AcceptedRow = { id: string; author_id: string; asker_id: string; accepted_at: number };

const rows = async <T>(query: string) => (await env.DB.prepare(query).all<T>()).results;

/** The reputation of everybody, computed from votes, accepted answers and approved edits without the ledger. */
export async function recomputeReputation(): Promise<Map<string, number>> {
  const days = new Map<string, Earned[]>();
  const earn = (personId: string, sourceKey: string, amount: number, at: number, isExempt = false) => {
    const key = `${personId} ${new Date(at).toISOString().slice(0, 10)}`;
    days.set(key, [...(days.get(key) ?? []), { sourceKey, amount, isExempt, at }]);
  };
  for (const vote of await rows<VoteRow>('SELECT * FROM question_votes')) {
    const { target_kind: kind, target_id: id, person_id: voter, value, created_at: at } = vote;
    earn(vote.author_id, `vote:${kind}:${id}:${voter}`, value === 1 ? 10 : -2, at);
    if (kind === 'answer' && value === -1) earn(voter, `downvote:${id}`, -1, at);
  }
  const accepted = await rows<AcceptedRow>(`SELECT a.id, a.author_id, q.author_id AS asker_id, a.accepted_at
    FROM questions q JOIN answers a ON a.id = q.accepted_answer_id WHERE a.author_id <> q.author_id`);
  for (const { id, author_id: author, asker_id: asker, accepted_at: at } of accepted) {
    earn(author, `accepted:${id}`, 15, at, true);
    earn(asker, `accepting:${id}`, 2, at, true);
  }
  const edits = await rows<{ id: string; suggester_id: string; decided_at: number }>(
    `SELECT id, suggester_id, decided_at FROM suggested_edits WHERE state = 'approved'`,
  );
  for (const { id, suggester_id: suggester, decided_at: at } of edits) earn(suggester, `edit:${id}`, 2, at);
  const sums = new Map<string, number>();
  for (const [key, entries] of days) {
    const person = key.split(' ')[0] ?? '';
    const credited = [...creditWithCap(entries, DAILY_CAP).values()].reduce((sum, one) => sum + one, 0);
    sums.set(person, (sums.get(person) ?? 0) + credited);
  }
  return sums;
}

/** The people whose stored reputation is not what was recomputed: none. */
export async function wrongReputations(): Promise<string[]> {
  const actual = await recomputeReputation();
  const people = await rows<{ id: string; name: string; reputation: number }>(
    'SELECT id, name, reputation FROM people',
  );
  return people
    .filter(({ id, reputation }) => reputation !== (actual.get(id) ?? 0))
    .map(({ id, name, reputation }) => `${name}: ${reputation} instead of ${actual.get(id) ?? 0}`);
}
