import { expect, test } from 'vitest';
import { actionOfKey, COMMANDS, commandsFor, matchesWords } from '#src/palette/commands.ts';
import { ROLES, type Role } from '#src/shared/roles.ts';

const names = (role: Role | null) => commandsFor(role).map(({ name }) => name);

test('a visitor has the public pages and signing up', () => {
  expect(names(null)).toEqual(expect.arrayContaining(['home', 'posts', 'login', 'join', 'dark']));
  expect(names(null)).not.toEqual(expect.arrayContaining(['settings']));
});

test('everybody who is signed in has the command to write, and only admins the administration', () => {
  expect(names(null)).not.toContain('newPost');
  expect(names('member')).toContain('newPost');
  expect(names('moderator')).not.toContain('admin');
  expect(names('admin')).toContain('admin');
});

test('no key has two commands for the same person', () => {
  for (const role of [null, ...ROLES]) {
    const keys = commandsFor(role).flatMap(({ key }) => key ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test('a key has the action of its command, and none for a person without the command', () => {
  expect(actionOfKey('p', null)).toEqual({ go: '/posts' });
  expect(actionOfKey('a', 'member')).toBeUndefined();
  expect(actionOfKey('x', 'admin')).toBeUndefined();
});

test('every command has a name of its own', () => {
  expect(new Set(COMMANDS.map(({ name }) => name)).size).toBe(COMMANDS.length);
});

test('a command is found by the beginnings of its words, in Chinese by any part', () => {
  expect(matchesWords('Go to Series', 'ser')).toBe(true);
  expect(matchesWords('Go to Series', 'go se')).toBe(true);
  expect(matchesWords('Go to Series', 'ries')).toBe(false);
  expect(matchesWords('前往系列', '系列')).toBe(true);
  expect(matchesWords('切換為深色', '深')).toBe(true);
});
