import { hasRole, type Role } from '#src/shared/roles.ts';

/** What a command does: go to a page, make something (a form is posted), or change how the site looks. */
export type Deed =
  | { go: string }
  | { post: string }
  | { theme: 'system' | 'light' | 'dark' }
  | { do: 'language' | 'shortcuts' };

/** A command of the palette. Its text is `palette:command.<name>`; `key` follows `g`. */
export type Command = { name: string; deed: Deed; key?: string; for?: 'visitor' | Role };

/** Everything that the palette can do. The keys of places are what `g` goes to. */
export const COMMANDS: readonly Command[] = [
  { name: 'home', deed: { go: '/' }, key: 'h', for: 'visitor' },
  { name: 'today', deed: { go: '/' }, key: 'h', for: 'member' },
  { name: 'posts', deed: { go: '/posts' }, key: 'p' },
  { name: 'series', deed: { go: '/series' }, key: 's' },
  { name: 'reading', deed: { go: '/reading' }, key: 'r', for: 'member' },
  { name: 'tags', deed: { go: '/tags' }, key: 't' },
  { name: 'write', deed: { go: '/write' }, key: 'w', for: 'author' },
  { name: 'newPost', deed: { post: '/write' }, key: 'n', for: 'author' },
  { name: 'settings', deed: { go: '/settings' }, key: 'e', for: 'member' },
  { name: 'admin', deed: { go: '/admin' }, key: 'a', for: 'admin' },
  { name: 'login', deed: { go: '/login' }, key: 'l', for: 'visitor' },
  { name: 'join', deed: { go: '/register' }, for: 'visitor' },
  { name: 'light', deed: { theme: 'light' } },
  { name: 'dark', deed: { theme: 'dark' } },
  { name: 'system', deed: { theme: 'system' } },
  { name: 'language', deed: { do: 'language' } },
  { name: 'shortcuts', deed: { do: 'shortcuts' } },
];

/** The commands of somebody; null is a visitor, who is not signed in. */
export function commandsFor(role: Role | null): Command[] {
  return COMMANDS.filter(({ for: needed }) => {
    if (needed === undefined) return true;
    if (needed === 'visitor') return role === null;
    return role !== null && hasRole(role, needed);
  });
}

/** The deed of a key after `g`; undefined when it means nothing to somebody. */
export function deedOfKey(key: string, role: Role | null): Deed | undefined {
  return commandsFor(role).find((command) => command.key === key)?.deed;
}

/** Whether the words of a command go on from each of the words typed; Chinese has no spaces between its own. */
export function isMeant(text: string, typed: string): boolean {
  const whole = plain(text);
  const words = whole.split(/[\s/:：()（）]+/u);
  const parts = plain(typed).split(/\s+/u).filter(Boolean);
  return parts.every(
    (part) => words.some((word) => word.startsWith(part)) || (isHan(part) && whole.includes(part)),
  );
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
