import { and, eq, type SQL, sql } from 'drizzle-orm';
import { cutText, MADE_WITH, type StoredPassage, tokensOf } from '#worker/passages/cut-text.ts';
import { passageDocuments, passages } from '#worker/passages/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { type Db, inList, runBatch, type Statement } from '#worker/platform/db.ts';
import type { PassageKind } from '#worker/platform/passage-kind.ts';

const MOST_TRIES = 5;
/** Passages that one statement inserts: as JSON they must fit a parameter. */
const INSERTED_AT_ONCE = 100;

/** Makes the passages of a target from what it is now. Passages whose words are the same stay as they are. */
export async function makePassages(ctx: Context, kind: PassageKind, targetId: string): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    if (await tryToMake(ctx, kind, targetId)) return;
  }
  throw new Error(`The passages of ${kind.kind} ${targetId} are being made elsewhere`);
}

/** False when somebody else wrote meanwhile. */
async function tryToMake(ctx: Context, kind: PassageKind, targetId: string): Promise<boolean> {
  const [[document], stored, rows] = (await ctx.db.batch([
    selectDocument(ctx.db, kind.kind, targetId),
    selectStored(ctx.db, kind.kind, targetId),
    kind.select(ctx.db, [targetId]),
  ])) as [{ token: string; madeWith: number }[], Stored[], never[]];
  const made = (await Promise.all(rows.map((row) => cutText(kind.toText(row))))).flat();
  const changes = compare(stored, made);
  const isSame = Object.values(changes).every((some) => some.length === 0);
  if (isSame && (document?.madeWith === MADE_WITH || (!document && made.length === 0 && rows.length === 0)))
    return true;
  const token = ctx.ids.next();
  const mine = sql`EXISTS (SELECT 1 FROM passage_documents d
    WHERE d.kind = ${kind.kind} AND d.target_id = ${targetId} AND d.token = ${token})`;
  const [taken] = await runBatch(ctx.db, [
    statementToTake(ctx, {
      kind: kind.kind,
      targetId,
      before: document?.token ?? null,
      token,
      count: made.length,
    }),
    ...statementsToChange(ctx.db, kind.kind, targetId, changes, mine),
  ]);
  return (taken?.changes ?? 0) > 0;
}

function selectDocument(db: Db, kind: string, targetId: string) {
  const { token, madeWith } = passageDocuments;
  return db
    .select({ token, madeWith })
    .from(passageDocuments)
    .where(and(eq(passageDocuments.kind, kind), eq(passageDocuments.targetId, targetId)));
}

function selectStored(db: Db, kind: string, targetId: string) {
  const { rowid, part, locale, position, anchor, startsAt, endsAt, tier, visibility, ownerId, hash } =
    passages;
  return db
    .select({ rowid, part, locale, position, anchor, startsAt, endsAt, tier, visibility, ownerId, hash })
    .from(passages)
    .where(and(eq(passages.kind, kind), eq(passages.targetId, targetId)));
}

type Stored = Awaited<ReturnType<typeof selectStored>>[number];
type Changes = { added: StoredPassage[]; moved: (Stored & { rowid: number })[]; gone: number[] };

/** What changed: a passage with the same words keeps its row, wherever it is now. */
function compare(stored: readonly Stored[], made: readonly StoredPassage[]): Changes {
  const changes: Changes = { added: [], moved: [], gone: [] };
  const left = new Map<string, Stored[]>();
  for (const one of stored) left.set(keyOf(one), [...(left.get(keyOf(one)) ?? []), one]);
  for (const one of made) {
    const known = left.get(keyOf(one))?.shift();
    if (!known) changes.added.push(one);
    else if (PLACE.some((field) => known[field] !== one[field]))
      changes.moved.push({ ...one, rowid: known.rowid });
  }
  changes.gone = [...left.values()].flat().map(({ rowid }) => rowid);
  return changes;
}

const PLACE = ['position', 'anchor', 'startsAt', 'endsAt', 'tier', 'visibility', 'ownerId'] as const;

function keyOf({ part, locale, hash }: Pick<Stored, 'part' | 'locale' | 'hash'>): string {
  return `${part} ${locale} ${hash}`;
}

type Taking = { kind: string; targetId: string; before: string | null; token: string; count: number };

function statementToTake(ctx: Context, { before, count, ...taking }: Taking) {
  const set = { token: taking.token, madeWith: MADE_WITH, madeAt: ctx.clock.now(), passageCount: count };
  const insert = ctx.db.insert(passageDocuments).values({ ...taking, ...set });
  const target = [passageDocuments.kind, passageDocuments.targetId];
  if (before === null) return insert.onConflictDoNothing({ target });
  return insert.onConflictDoUpdate({ target, set, setWhere: eq(passageDocuments.token, before) });
}

function statementsToChange(
  db: Db,
  kind: string,
  targetId: string,
  { added, moved, gone }: Changes,
  mine: SQL,
): Statement[] {
  const statements: Statement[] = [];
  if (gone.length > 0) statements.push(db.delete(passages).where(and(inList(passages.rowid, gone), mine)));
  if (moved.length > 0) statements.push(statementToMove(db, moved, mine));
  for (let at = 0; at < added.length; at += INSERTED_AT_ONCE)
    statements.push(statementToAdd(db, kind, targetId, added.slice(at, at + INSERTED_AT_ONCE), mine));
  return statements;
}

function statementToMove(db: Db, moved: Changes['moved'], mine: SQL) {
  const values = JSON.stringify(moved.map((one) => [one.rowid, ...PLACE.map((field) => one[field])]));
  const at = (index: number) => sql`(m.value ->> ${sql.raw(`${index}`)})`;
  return db
    .update(passages)
    .set(Object.fromEntries(PLACE.map((field, index) => [field, at(index + 1)])))
    .from(sql`json_each(${values}) m`)
    .where(and(sql`${passages.rowid} = ${at(0)}`, mine));
}

function statementToAdd(db: Db, kind: string, targetId: string, added: readonly StoredPassage[], mine: SQL) {
  const rows = JSON.stringify(added.map((one) => ({ ...one, ...tokensOf(one) })));
  const of = (field: string) => sql`a.value ->> ${sql.raw(`'${field}'`)}`;
  return db.insert(passages).select(
    sql`SELECT NULL, ${kind}, ${targetId}, ${of('part')}, ${of('locale')}, ${of('position')}, ${of('title')}, ${of('path')},
      ${of('anchor')}, ${of('startsAt')}, ${of('endsAt')}, ${of('text')}, ${of('headTokens')}, ${of('textTokens')},
      ${of('tier')}, ${of('visibility')}, ${of('ownerId')}, ${of('hash')}, NULL, NULL
      FROM json_each(${rows}) a WHERE ${mine}`,
  );
}
