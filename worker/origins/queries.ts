import { type SQL, sql } from 'drizzle-orm';
import type { Origin, OriginKind } from '#src/origins/model.ts';
import { origins } from '#worker/origins/tables.ts';
import { type Db, inList, rawStatement, type Statement } from '#worker/platform/db.ts';

/** The origin of a target as JSON, NULL for what was written here; an expression, as `id` is. `toOrigin` reads it. */
export function originOf(kind: OriginKind, id: SQL): SQL {
  return sql`(SELECT json_object('site', o.site, 'url', o.url, 'authorName', o.author_name,
      'authorUrl', o.author_url, 'licence', o.licence)
    FROM origins o WHERE o.kind = ${sql.raw(`'${kind}'`)} AND o.id = ${id})`;
}

/** The origin that `originOf` selected. */
export function toOrigin(json: string | null): Origin | null {
  return json === null ? null : JSON.parse(json);
}

/** Selects the origin of the person with a name: one row, whose origin is null for everybody with an account. */
export function selectOriginOfPerson(db: Db, name: string) {
  return rawStatement<{ origin: string | null }>(
    db,
    sql`SELECT ${originOf('person', sql`p.id`)} AS origin FROM people p WHERE p.name = ${name} AND p.email IS NULL`,
  );
}

export type OriginRow = typeof origins.$inferInsert;

/** Stores where something comes from; a later import replaces it, except for whose it is now. */
export function statementToStoreOrigin(db: Db, row: OriginRow, when: SQL = sql`1`): Statement {
  const { kind, id, site, url = null, authorName, authorUrl = null, licence = null, hash } = row;
  return rawStatement(
    db,
    sql`INSERT INTO origins (kind, id, site, url, author_name, author_url, licence, hash)
      SELECT ${kind}, ${id}, ${site}, ${url}, ${authorName}, ${authorUrl}, ${licence}, ${hash} WHERE ${when}
      ON CONFLICT DO UPDATE SET url = excluded.url, author_name = excluded.author_name,
        author_url = excluded.author_url, licence = excluded.licence, hash = excluded.hash`,
  );
}

/** Selects what was imported among some ids of a kind. */
export function selectOrigins(db: Db, kind: OriginKind, ids: readonly string[]) {
  return db
    .select({
      id: origins.id,
      hash: origins.hash,
      authorName: origins.authorName,
      url: origins.url,
      claimedBy: origins.claimedBy,
    })
    .from(origins)
    .where(sql`${origins.kind} = ${kind} AND ${inList(origins.id, ids)}`);
}
