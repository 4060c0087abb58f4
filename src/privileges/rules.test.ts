import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NEEDED, PRIVILEGES, STAGES, whyHas } from '#src/privileges/rules.ts';

const privilege = fc.constantFrom(...PRIVILEGES);
const stage = fc.constantFrom(...STAGES);

test('no stage asks for less than the one before it', () => {
  for (const one of PRIVILEGES) {
    const asked = STAGES.map((stage) => NEEDED[one][stage]);
    expect(asked).toEqual(asked.toSorted((a, b) => a - b));
  }
});

test('who has just joined an open site votes, comments and tags', () => {
  const newcomer = { role: 'member', reputation: 1, stage: 'open' } as const;
  const has = PRIVILEGES.filter((one) => whyHas(one, newcomer) === 'reputation');
  expect(has).toEqual(['vote_up', 'comment', 'vote_down', 'create_tag']);
});

test('more reputation never takes a privilege away', () => {
  fc.assert(
    fc.property(privilege, stage, fc.nat(5000), fc.nat(5000), (one, at, reputation, more) => {
      const has = (sum: number) => whyHas(one, { role: 'author', reputation: sum, stage: at }) !== null;
      expect(has(reputation + more) || !has(reputation)).toBe(true);
    }),
  );
});

test('moderators have every privilege by their role', () => {
  fc.assert(
    fc.property(privilege, stage, (one, at) => {
      expect(whyHas(one, { role: 'moderator', reputation: 1, stage: at })).toBe('role');
      expect(whyHas(one, { role: 'author', reputation: 0, stage: at })).toBe(null);
    }),
  );
});
