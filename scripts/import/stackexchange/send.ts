import type { Locale } from '#src/shared/locale.ts';
import type {
  ExchangeOutcome,
  ExchangePerson,
  ImportExchange,
  PlanExchange,
  PlannedText,
} from '#src/stackexchange/model.ts';
import { MOST_ITEMS, MOST_PLANNED } from '#src/stackexchange/model.ts';
import { ApiError, openPost } from '../api.ts';
import { inParallel } from '../parallel.ts';
import { progressBar } from '../progress.ts';

type Kind = 'people' | 'questions' | 'answers' | 'comments';
const ONE: Record<Kind, ExchangeOutcome['kind']> = {
  ...{ people: 'person', questions: 'question', answers: 'answer', comments: 'comment' },
};

/** While one call waits for the database, another is rendered. */
const CALLS_AT_ONCE = 2;

/** The site as the import of a dump uses it. Every call may be repeated without a second effect. */
export type ExchangeApi = {
  plan: (plan: PlanExchange) => Promise<PlannedText[]>;
  send: (call: Partial<ImportExchange>) => Promise<ExchangeOutcome[]>;
};

/** Opens the API of a site. */
export function openExchangeApi(url: string, token: string): ExchangeApi {
  const post = openPost(url, token);
  return {
    plan: (plan) => post('/api/v1/imports/stackexchange/plans', plan),
    send: (call) => post('/api/v1/imports/stackexchange', call),
  };
}

/** Sends items of a kind, a few calls at once, with a progress bar. Items that a call refuses are sent one by one. */
export async function sendItems<T extends { id: string }>(
  api: ExchangeApi,
  source: { site: string; locale: Locale },
  kind: Kind,
  items: readonly T[],
): Promise<ExchangeOutcome[]> {
  const bar = progressBar(kind, items.length);
  const calls = slices(items, MOST_ITEMS);
  // People of the same name are numbered one after the other.
  const outcomes = await inParallel(calls, kind === 'people' ? 1 : CALLS_AT_ONCE, async (call) => {
    const done = await sendApart(call, (part) => api.send({ ...source, [kind]: part }), ONE[kind]);
    bar.advance(call.length);
    return done;
  });
  bar.end();
  return outcomes.flat();
}

async function sendApart<T extends { id: string }>(
  items: readonly T[],
  send: (items: readonly T[]) => Promise<ExchangeOutcome[]>,
  kind: ExchangeOutcome['kind'],
): Promise<ExchangeOutcome[]> {
  try {
    return await send(items);
  } catch (error) {
    if (!(error instanceof ApiError && error.refusesContent)) throw error;
    const [item] = items;
    if (items.length === 1 && item)
      return [{ kind, id: item.id, outcome: 'skipped', reason: error.message, name: null }];
    const halves = slices(items, Math.ceil(items.length / 2));
    const done: ExchangeOutcome[] = [];
    for (const half of halves) done.push(...(await sendApart(half, send, kind)));
    return done;
  }
}

/** Asks for the addresses of questions and answers. */
export async function askPlaces(
  api: ExchangeApi,
  { site, questions, answers }: PlanExchange,
): Promise<PlannedText[]> {
  const planned: PlannedText[] = [];
  for (const part of slices(questions, MOST_PLANNED))
    planned.push(...(await api.plan({ site, questions: part, answers: [] })));
  for (const part of slices(answers, MOST_PLANNED))
    planned.push(...(await api.plan({ site, questions: [], answers: part })));
  return planned;
}

/** The names of people here, by their ids there, from what became of them. */
export function namesHere(
  people: readonly ExchangePerson[],
  outcomes: readonly ExchangeOutcome[],
): Map<string, string> {
  const names = new Map(outcomes.map(({ id, name }) => [id, name]));
  return new Map(people.flatMap(({ id }) => (names.get(id) ? [[id, names.get(id) ?? ''] as const] : [])));
}

function slices<T>(items: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < items.length; start += size) parts.push(items.slice(start, start + size));
  return parts;
}
