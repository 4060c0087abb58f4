import { hasRole, type Role } from '#src/shared/roles.ts';

/** What a command does: go to a page, create something (by posting a form), or change the theme. */
export type CommandAction =
  | { go: string }
  | { post: string }
  | { theme: 'system' | 'light' | 'dark' }
  | { do: 'language' | 'shortcuts' };

/** A command of the palette. Its text is `palette:command.<name>`; `key` follows `g`. */
export type Command = { name: string; action: CommandAction; key?: string; for?: 'visitor' | Role };

/** All commands of the palette. `key` is the letter after `g`. */
export const COMMANDS: readonly Command[] = [
  { name: 'home', action: { go: '/' }, key: 'h', for: 'visitor' },
  { name: 'today', action: { go: '/' }, key: 'h', for: 'member' },
  { name: 'practice', action: { go: '/practice' }, key: 'c', for: 'member' },
  { name: 'newPractice', action: { go: '/practice/new' }, for: 'member' },
  { name: 'goals', action: { go: '/goals' }, for: 'member' },
  { name: 'buddies', action: { go: '/buddies' }, for: 'member' },
  { name: 'leaderboards', action: { go: '/leaderboards' } },
  { name: 'standing', action: { go: '/standing' }, for: 'member' },
  { name: 'posts', action: { go: '/posts' }, key: 'p' },
  { name: 'questions', action: { go: '/questions' }, key: 'q' },
  { name: 'reputation', action: { go: '/reputation' }, for: 'member' },
  { name: 'series', action: { go: '/series' }, key: 's' },
  { name: 'ask', action: { go: '/ask' }, key: 'k', for: 'member' },
  { name: 'reading', action: { go: '/reading' }, key: 'r', for: 'member' },
  { name: 'saved', action: { go: '/saved' }, key: 'b', for: 'member' },
  { name: 'tags', action: { go: '/tags' }, key: 't' },
  { name: 'write', action: { go: '/write' }, key: 'w', for: 'member' },
  { name: 'newPost', action: { post: '/write' }, key: 'n', for: 'member' },
  { name: 'settings', action: { go: '/settings' }, key: 'e', for: 'member' },
  { name: 'admin', action: { go: '/admin' }, key: 'a', for: 'admin' },
  { name: 'login', action: { go: '/login' }, key: 'l', for: 'visitor' },
  { name: 'join', action: { go: '/register' }, for: 'visitor' },
  { name: 'light', action: { theme: 'light' } },
  { name: 'dark', action: { theme: 'dark' } },
  { name: 'system', action: { theme: 'system' } },
  { name: 'language', action: { do: 'language' } },
  { name: 'shortcuts', action: { do: 'shortcuts' } },
];

/** Returns the commands of a role. Null is a visitor, who is not signed in. */
export function commandsFor(role: Role | null): Command[] {
  return COMMANDS.filter(({ for: needed }) => {
    if (needed === undefined) return true;
    if (needed === 'visitor') return role === null;
    return role !== null && hasRole(role, needed);
  });
}

/** Returns the action of a key after `g`. Undefined when the key has none for this role. */
export function actionOfKey(key: string, role: Role | null): CommandAction | undefined {
  return commandsFor(role).find((command) => command.key === key)?.action;
}

/** Whether the words of a command begin with each of the typed words. Chinese has no spaces, so any part matches. */
export function matchesWords(text: string, typed: string): boolean {
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
