import { type SQL, sql } from 'drizzle-orm';
import { personClaimed } from '#src/claims/events.ts';
import type { Claim, Proof } from '#src/claims/model.ts';
import { AppError } from '#src/shared/errors.ts';
import { toIso } from '#src/shared/instant.ts';
import type { Page, PageQuery } from '#src/shared/pagination.ts';
import { statementsToHandOverComments } from '#worker/discussion/queries.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { originOf, toOrigin } from '#worker/origins/queries.ts';
import { requireMember, requireRole } from '#worker/platform/actor.ts';
import { logAdminAction } from '#worker/platform/admin-log.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { selectQuestionIdsOf, statementsToHandOverQuestions } from '#worker/questions/queries.ts';
import { statementToLeadPage } from '#worker/redirects/queries.ts';
import { statementsToMoveReputation } from '#worker/reputation/queries.ts';

type OpenClaim = { importedId: string; claimantId: string };

type Row = {
  id: string;
  proofUrl: string | null;
  proof: Proof;
  note: string;
  createdAt: number;
  origin: string | null;
  importedName: string;
  importedDisplayName: string;
  claimantName: string;
  claimantDisplayName: string;
};

/** The open claims, the newest first; for admins. */
export async function listClaims(ctx: Context, { cursor, limit }: PageQuery): Promise<Page<Claim>> {
  requireRole(ctx, 'admin');
  const keyset = await readCursor(ctx, 'claims', cursor);
  const [at, id] = [sql`c.created_at`, sql`c.id`];
  const [rows] = await ctx.db.batch([
    rawStatement<Row>(
      ctx.db,
      sql`SELECT c.id AS id, c.proof_url AS "proofUrl", c.proof AS proof, c.note AS note, c.created_at AS "createdAt",
          ${originOf('person', sql`c.imported_id`)} AS origin, i.name AS "importedName",
          i.display_name AS "importedDisplayName", m.name AS "claimantName", m.display_name AS "claimantDisplayName"
        FROM claims c JOIN people i ON i.id = c.imported_id JOIN people m ON m.id = c.claimant_id
        WHERE c.state = 'open' AND ${beyond(keyset, at, id)} ORDER BY ${walkOrder(keyset, at, id)} LIMIT ${limit + 1}`,
    ),
  ]);
  const keyOf = (row: Row) => ({ key: row.createdAt, id: row.id });
  const page = await toPage(ctx, 'claims', rows, { limit, keyset, keyOf });
  return { ...page, items: page.items.map(toClaim) };
}

function toClaim(row: Row): Claim {
  const { id, proofUrl, proof, note, createdAt, origin } = row;
  return {
    ...{ id, proofUrl, proof, note, claimedAt: toIso(createdAt), origin: toOrigin(origin) },
    imported: { name: row.importedName, displayName: row.importedDisplayName, avatarUrl: null },
    claimant: { name: row.claimantName, displayName: row.claimantDisplayName, avatarUrl: null },
  };
}

/**
 * Decides a claim. Approved, what the imported person wrote and earned is the member's; the attribution stays, and the
 * imported person has no page any more. Throws `request_answered` for a claim that was decided.
 */
export async function decideClaim(ctx: Context, id: string, approved: boolean): Promise<{ id: string }> {
  const { personId: adminId } = requireRole(ctx, 'admin');
  const [[claim]] = await ctx.db.batch([
    rawStatement<OpenClaim>(
      ctx.db,
      sql`SELECT c.imported_id AS "importedId", c.claimant_id AS "claimantId" FROM claims c
        WHERE c.id = ${id} AND c.state = 'open'`,
    ),
  ]);
  if (!claim) throw new AppError('request_answered');
  const state = approved ? 'approved' : 'refused';
  const [decided] = await ctx.db.batch([
    rawStatement<{ id: string }>(
      ctx.db,
      sql`UPDATE claims SET state = ${state}, decided_at = ${ctx.clock.now()}, decided_by = ${adminId}
        WHERE id = ${id} AND state = 'open' AND (${Number(!approved)} OR EXISTS (SELECT 1 FROM origins o
          WHERE o.kind = 'person' AND o.id = imported_id AND o.claimed_by IS NULL)) RETURNING id`,
    ),
    ...(approved ? await statementsToHandOver(ctx, id, claim) : []),
  ]);
  if (decided.length === 0) throw new AppError('request_answered');
  logAdminAction(ctx, `a claim was ${state}`, { claim: id, admin: requireMember(ctx).personId });
  return { id };
}

/** Nothing happens unless the statement before approved the claim: `from` is NULL then. */
async function statementsToHandOver(ctx: Context, id: string, { importedId, claimantId }: OpenClaim) {
  const [rows] = await ctx.db.batch([selectQuestionIdsOf(ctx.db, importedId)]);
  const questionIds = rows.map((row) => row.id);
  const from = sql`(SELECT c.imported_id FROM claims c WHERE c.id = ${id} AND c.state = 'approved')`;
  const nameOf = (person: SQL) => sql`'/people/' || (SELECT p.name FROM people p WHERE p.id = ${person})`;
  return [
    ctx.events.recordWhenChanged(personClaimed, { importedId, personId: claimantId, questionIds }),
    rawStatement(
      ctx.db,
      sql`UPDATE origins SET claimed_by = ${claimantId} WHERE kind = 'person' AND id = ${from}`,
    ),
    ...statementsToHandOverQuestions(ctx, { from, to: claimantId, questionIds }),
    ...statementsToHandOverComments(ctx, from, claimantId),
    ...statementsToMoveReputation(ctx, from, claimantId),
    statementToLeadPage(ctx.db, { from: nameOf(from), to: nameOf(sql`${claimantId}`), now: ctx.clock.now() }),
  ];
}
