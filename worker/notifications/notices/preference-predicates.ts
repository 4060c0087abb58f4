import { type SQL, sql } from 'drizzle-orm';
import { WANTED_BY_DEFAULT } from '#src/notifications/rules.ts';

/** Whether a person wants a type of notice on a channel; `person` and `type` are expressions. */
export function wants(person: SQL, type: SQL, channel: keyof typeof WANTED_BY_DEFAULT): SQL {
  return sql`coalesce((SELECT f.wanted FROM notice_preferences f WHERE f.person_id = ${person} AND f.type = ${type}
    AND f.channel = ${sql.raw(`'${channel}'`)}), ${Number(WANTED_BY_DEFAULT[channel])})`;
}

/** Whether a person muted the discussion of a target; all parameters are expressions. */
export function isThreadMuted(person: SQL, { kind, id }: { kind: SQL; id: SQL }): SQL {
  return sql`EXISTS (SELECT 1 FROM thread_levels l WHERE l.person_id = ${person}
    AND l.target_kind = ${kind} AND l.target_id = ${id} AND l.level = 'muted')`;
}
