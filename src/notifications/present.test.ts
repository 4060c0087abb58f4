import { describe, expect, test } from 'vitest';
import { type PresentableNotice, presentNotice } from '#src/notifications/present.ts';
import { translator } from '#src/shared/translate.ts';

const en = translator('en');
const zh = translator('zh-TW');
const post = { title: 'Three passes', path: '/posts/three-passes' };
const role: PresentableNotice = {
  type: 'accounts.role_changed',
  priority: 1,
  actorName: null,
  actorCount: 0,
  target: undefined,
  thread: undefined,
  params: { roleKey: 'accounts:roles.author' },
  fixedPath: '/settings',
};
const followed: PresentableNotice = {
  ...role,
  type: 'social.follow',
  priority: 2,
  actorName: 'Bob',
  actorCount: 1,
  params: {},
  fixedPath: '/followers',
};
const mentioned: PresentableNotice = {
  ...followed,
  type: 'discussion.mention',
  priority: 1,
  target: post,
  thread: post,
  fixedPath: undefined,
};

describe('a notice', () => {
  test('has the text of its type, and the texts of its params in the same language', () => {
    expect(presentNotice(en, role)).toEqual({
      text: 'You have a new role on Atoll: Author.',
      path: '/settings',
    });
    expect(presentNotice(zh, role).text).toBe('你在 Atoll 有了新角色：作者。');
  });

  test('about a target leads to it and names it', () => {
    const { text, path } = presentNotice(en, mentioned);
    expect(text).toContain('Bob');
    expect(text).toContain('Three passes');
    expect(path).toBe('/posts/three-passes');
  });

  test('of several people counts the others', () => {
    const texts = [1, 2, 5].map((actorCount) => presentNotice(en, { ...followed, actorCount }).text);
    expect(new Set(texts).size).toBe(3);
    expect(texts[2]).toContain('4');
    expect(presentNotice(zh, { ...followed, actorCount: 5 }).text).toContain('4');
  });

  test('about a target that is gone names nothing and leads nowhere', () => {
    const gone = { text: 'Content that was deleted', path: null };
    expect(presentNotice(en, { ...mentioned, target: null })).toEqual(gone);
    expect(presentNotice(en, { ...role, fixedPath: undefined })).toEqual(gone);
  });

  test('that was merged leads to the thread if the last comment is gone', () => {
    const merged = { ...mentioned, type: 'discussion.comment', priority: 2 as const, target: null };
    expect(presentNotice(en, merged).path).toBe('/posts/three-passes');
  });
});
