import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Row, readRows } from './rows.ts';

/** A dump of a Stack Exchange site, as its files have it. `unreadable` are lines of files that are no rows. */
export type Dump = {
  users: Row[];
  posts: Row[];
  comments: Row[];
  votes: Row[];
  links: Row[];
  unreadable: { file: string; line: string }[];
};

const FILES = {
  users: 'Users.xml',
  posts: 'Posts.xml',
  comments: 'Comments.xml',
  votes: 'Votes.xml',
  links: 'PostLinks.xml',
} as const;

/** Reads the files of a dump; throws when there are no posts. */
export async function readDump(folder: string): Promise<Dump> {
  if (!existsSync(join(folder, FILES.posts))) throw new Error(`There is no ${FILES.posts} in ${folder}.`);
  const dump: Dump = { users: [], posts: [], comments: [], votes: [], links: [], unreadable: [] };
  for (const [name, file] of Object.entries(FILES)) {
    const { rows, unreadable } = await readRows(join(folder, file));
    dump[name as keyof typeof FILES] = rows;
    dump.unreadable.push(...unreadable.map((line) => ({ file, line })));
  }
  return dump;
}

/** The types of posts and votes that are imported. */
export const QUESTION = '1';
export const ANSWER = '2';
export const UP = '2';
export const DOWN = '3';
export const ACCEPTED = '1';
/** The type of a link from a duplicate to the question that it repeats. */
export const DUPLICATE = '3';

/** A time of a dump, which is UTC without saying so. */
export function instantOf(text: string): string {
  return new Date(/Z$|[+-]\d\d:\d\d$/.test(text) ? text : `${text}Z`).toISOString();
}
