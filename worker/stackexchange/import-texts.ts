import type {
  ExchangeAnswer,
  ExchangeComment,
  ExchangeOutcome,
  ExchangeQuestion,
  ImportExchange,
} from '#src/stackexchange/model.ts';
import { statementToStoreOrigin } from '#worker/origins/queries.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch, type Statement } from '#worker/platform/db.ts';
import { decide, findAuthors, type Item, selectImported, toItems } from '#worker/stackexchange/known.ts';
import { type Job, outcomeOf, Refusal, storeAll } from '#worker/stackexchange/store.ts';

/** Where texts come from, and their language. */
export type Source = Pick<ImportExchange, 'site' | 'locale'>;

type Text = ExchangeQuestion | ExchangeAnswer | ExchangeComment;

/** Texts of a kind: `statementsOf` stores one, `settle` sets afterwards what is counted for those that were stored. */
type Storing<T> = {
  kind: 'question' | 'answer' | 'comment';
  texts: readonly T[];
  statementsOf: (item: Item<T>, authorId: string) => Promise<Statement[]>;
  settle: (stored: readonly Item<T>[]) => Statement[];
};

/** Stores the texts that are new or changed since the last import, each with its origin. */
export async function importTexts<T extends Text>(
  ctx: Context,
  { site }: Source,
  { kind, texts, statementsOf, settle }: Storing<T>,
): Promise<ExchangeOutcome[]> {
  if (texts.length === 0) return [];
  const items = await toItems(site, kind, texts);
  const ids = items.map(({ id }) => id);
  const [[imported], authors] = await Promise.all([
    ctx.db.batch([selectImported(ctx.db, kind, ids)]),
    findAuthors(ctx, site, texts),
  ]);
  const before = new Map(imported.map((row) => [row.id, row]));
  const jobs: Job[] = [];
  const outcomes = new Map<string, ExchangeOutcome>();
  for (const each of items) {
    const { item, id } = each;
    const decision = decide(each, before.get(id));
    if (typeof decision === 'object')
      outcomes.set(item.id, outcomeOf({ kind, id: item.id }, decision.outcome, decision.reason));
    else
      jobs.push({
        ...{ kind, id: item.id, outcome: decision },
        statements: async () => {
          const authorId = authors.get(item.authorId);
          if (!authorId) throw new Refusal('author_unknown');
          return [...(await statementsOf(each, authorId)), store(ctx, site, kind, each)];
        },
      });
  }
  for (const outcome of await storeAll(ctx, jobs)) outcomes.set(outcome.id, outcome);
  const isStored = ({ item }: Item<T>) =>
    ['created', 'updated'].includes(outcomes.get(item.id)?.outcome ?? '');
  await runBatch(ctx.db, settle(items.filter(isStored)));
  return items.flatMap(({ item }) => outcomes.get(item.id) ?? []);
}

function store<T extends Text>(
  { db }: Context,
  site: string,
  kind: Storing<T>['kind'],
  { item, id, hash }: Item<T>,
): Statement {
  const { url, authorName, authorUrl, licence } = item;
  return statementToStoreOrigin(db, { kind, id, site, url, authorName, authorUrl, licence, hash });
}
