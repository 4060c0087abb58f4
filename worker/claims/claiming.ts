import { sql } from 'drizzle-orm';
import type { Claiming, ClaimPerson, Proof } from '#src/claims/model.ts';
import type { Origin } from '#src/origins/model.ts';
import { AppError, fieldError } from '#src/shared/errors.ts';
import { callerKey, requireAllowed } from '#worker/http/limit-rate.ts';
import { originOf, toOrigin } from '#worker/origins/queries.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { hmac } from '#worker/platform/crypto.ts';
import { rawStatement } from '#worker/platform/db.ts';
import { fetchOutside } from '#worker/platform/outgoing/fetch-outside.ts';

const CODE_LENGTH = 16;
/** Each claim may cause a request to another server. */
const CLAIMS_A_DAY = 10;
const DAY_MS = 24 * 60 * 60_000;

type ImportedRow = {
  id: string;
  name: string;
  displayName: string;
  origin: string;
  proof: Proof | null;
};

/** What the actor needs to claim an imported person. Throws `not_found` for anybody else. */
export async function getClaiming(ctx: Context, name: string): Promise<Claiming> {
  const { imported, origin, code, proof } = await loadImported(ctx, name);
  return { imported, origin, code, isClaimed: proof !== null, proof: proof ?? 'none' };
}

/** Claims an imported person for the actor; a claim that is still open is replaced. */
export async function claimPerson(ctx: Context, name: string, input: ClaimPerson): Promise<Claiming> {
  const { personId } = requireMember(ctx);
  const { id, origin, code } = await loadImported(ctx, name);
  const now = ctx.clock.now();
  requireAllowed(await ctx.rateLimiter.hitExactly(callerKey(ctx), 'claims', CLAIMS_A_DAY, DAY_MS, now));
  const proof = input.proofUrl === '' ? 'none' : await prove(ctx, input.proofUrl, origin, code);
  await ctx.db.batch([
    rawStatement(
      ctx.db,
      sql`INSERT INTO claims (id, imported_id, claimant_id, proof_url, proof, note, created_at)
        VALUES (${ctx.ids.next()}, ${id}, ${personId}, ${input.proofUrl || null}, ${proof}, ${input.note}, ${now})
        ON CONFLICT (imported_id, claimant_id) WHERE state = 'open' DO UPDATE SET proof_url = excluded.proof_url,
          proof = excluded.proof, note = excluded.note, created_at = excluded.created_at`,
    ),
  ]);
  return getClaiming(ctx, name);
}

async function loadImported(ctx: Context, name: string) {
  const { personId } = requireMember(ctx);
  const [[row]] = await ctx.db.batch([
    rawStatement<ImportedRow>(
      ctx.db,
      sql`SELECT people.id AS id, people.name AS name, people.display_name AS "displayName", ${originOf('person', sql`people.id`)} AS origin,
          (SELECT c.proof FROM claims c WHERE c.imported_id = people.id AND c.claimant_id = ${personId}
            AND c.state = 'open') AS proof
        FROM people JOIN origins ON origins.kind = 'person' AND origins.id = people.id
        WHERE people.name = ${name.toLowerCase()} AND people.email IS NULL AND origins.claimed_by IS NULL`,
    ),
  ]);
  const origin = row && toOrigin(row.origin);
  if (!row || !origin) throw new AppError('not_found');
  const code = (await hmac(ctx.config.secretKey, 'claim', row.id, personId)).slice(0, CODE_LENGTH);
  const { id, displayName, proof } = row;
  const imported = { name: row.name, displayName, avatarUrl: null };
  return { id, imported, origin, code: `atoll-${code}`, proof };
}

/** Whether a page of the profile at the source has the code. Another page of that site proves nothing. */
async function prove(ctx: Context, url: string, origin: Origin, code: string): Promise<Proof> {
  if (!isOfProfile(url, origin)) throw fieldError('/proofUrl', 'format_url');
  const { document } = await fetchOutside(ctx, url, { types: ['text/html', 'text/plain'] });
  if (!document || !isOfProfile(document.url, origin)) return 'missing';
  return new TextDecoder().decode(document.bytes).includes(code) ? 'found' : 'missing';
}

function isOfProfile(text: string, { url: profile }: Origin): boolean {
  const [url, own] = [URL.parse(text), profile === null ? null : URL.parse(profile)];
  if (!url || !own || url.protocol !== 'https:' || url.host !== own.host) return false;
  return url.pathname === own.pathname || url.pathname.startsWith(`${own.pathname}/`);
}
