import type { ExchangePerson } from '#src/stackexchange/model.ts';
import type { Dump } from './dump.ts';
import type { Row } from './rows.ts';

const MAX_NAME = 60;
const NO_NAME = 'user';

/**
 * The people of a dump who have an account there, and those who wrote something and have none any more: of them only a name
 * is left.
 */
export function toPeople({ users, posts, comments }: Dump, host: string): ExchangePerson[] {
  const people = new Map<string, ExchangePerson>();
  for (const { Id: id = '', DisplayName } of users)
    people.set(id, { id, displayName: nameOf(DisplayName ?? `${NO_NAME}${id}`), url: profileOf(host, id) });
  for (const row of [...posts, ...comments]) {
    const id = authorOf(row);
    if (!people.has(id)) people.set(id, { id, displayName: deletedName(row), url: null });
  }
  return [...people.values()];
}

/** The id of the author of a post (`Owner…`) or a comment. */
export function authorOf(row: Row): string {
  const id = row.OwnerUserId ?? row.UserId;
  return id ?? `name:${deletedName(row)}`;
}

function deletedName({ OwnerDisplayName, UserDisplayName, OwnerUserId, UserId }: Row): string {
  return nameOf(OwnerDisplayName ?? UserDisplayName ?? `${NO_NAME}${OwnerUserId ?? UserId ?? ''}`);
}

function nameOf(text: string): string {
  return text.replace(/\p{C}/gu, '').replace(/\s+/g, ' ').trim().slice(0, MAX_NAME) || NO_NAME;
}

function profileOf(host: string, id: string): string | null {
  return Number(id) > 0 ? `https://${host}/users/${id}` : null;
}
