import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparablePasswords, judgePassword, MAX_PASSWORD, MIN_PASSWORD } from '#src/accounts/password.ts';

const alice = { name: 'alice-chen', displayName: 'Alice Chen', email: 'alice.chen@lagoon.example' };
const verdict = (password: string) => judgePassword(password, alice)?.code ?? null;

describe('a good password is', () => {
  test.each([
    'ferry umbrella seven',
    'vexing-plover-tunes-oat',
    'X9$kq2!mZ7&wp4@T',
    '海邊的紅色郵筒今天又被曬得發燙了',
    'naïve façade über çedilla',
    '🐙🌊🪸🐚🦀🐠🐡🦑🐬🐳🐋🦈🐢🦐🪼',
    'all lower case and no digit at all',
  ])('%s', (password) => expect(verdict(password)).toBeNull());
});

describe('length counts code points', () => {
  test('fourteen are too few, whichever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: MIN_PASSWORD - 1 }), (password) => {
        expect(verdict(password)).toBe('too_small_text');
      }),
    );
  });
  test('a surrogate pair is one', () => {
    expect(verdict('🐙🌊🪸🐚🦀🐠🐡🦑🐬🐳🐋🦈🐢🦐')).toBe('too_small_text');
  });
  test('more than the maximum is refused, not cut', () => {
    expect(verdict('ferry umbrella '.repeat(9))).toBe('too_big_text');
    expect(MAX_PASSWORD).toBeGreaterThanOrEqual(64);
  });
});

describe('refused as repetitive is', () => {
  test.each(['aaaaaaaaaaaaaaa', 'abababababababab', 'blue whale blue whale ', '!!!!!!!!!!!!!!!!'])(
    '%s',
    (password) => expect(verdict(password)).toBe('password_repetitive'),
  );
  test('any piece repeated two times or more', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 8, maxLength: 20 }),
        fc.integer({ min: 2, max: 5 }),
        (piece, times) => {
          expect(verdict(piece.repeat(times).slice(0, MAX_PASSWORD))).not.toBeNull();
        },
      ),
    );
  });
});

describe('refused as common is', () => {
  test.each([
    'correct horse battery staple',
    'CorrectHorseBatteryStaple1',
    'passwordpassword1',
    'P@ssw0rd-P4ssword!',
    'p455w0rd 2026 welcome',
    'iloveyouforever123',
    'qwertyuiopasdfghjkl',
    '1qaz2wsx3edc4rfv',
    'zxcvbnm,./lkjhgfdsa',
    'abcdefghijklmnop',
    '98765432109876543',
    'letmeinletmein12',
    'May the Force be with you',
  ])('%s', (password) => expect(verdict(password)).not.toBeNull());
});

describe('refused as personal is', () => {
  test.each([
    'alice-chen-2026!!',
    'Alice Chen 123456',
    'alice.chen@lagoon.example',
    'atoll-atoll-alice',
    'AtollAlice199711',
  ])('%s', (password) => expect(verdict(password)).toBe('password_personal'));
  test('a name inside a long phrase is fine', () => {
    expect(verdict('alice rows a borrowed boat at dusk')).toBeNull();
  });
});

test('no text makes the check throw', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string(),
      fc.string(),
      (password, name, email) => {
        judgePassword(password, { name, displayName: name, email });
      },
    ),
  );
});

test('random passwords of a password manager pass', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 33, max: 126 }), { minLength: 24, maxLength: 40 }), (codes) => {
      fc.pre(new Set(codes).size > 12);
      expect(verdict(String.fromCharCode(...codes))).toBeNull();
    }),
    { numRuns: 300 },
  );
});

describe('the texts that match a password', () => {
  test.each([
    ['ferry umbrella seven', ['ferry umbrella seven']],
    ['un café près du phare', ['un café près du phare']],
    ['un cafe\u0301 pre\u0300s du phare', ['un café près du phare']],
    ['海邊的紅色郵筒今天又被曬得發燙了', ['海邊的紅色郵筒今天又被曬得發燙了']],
    ['ｆｅｒｒｙ　umbrella ７', ['ferry umbrella 7', 'ｆｅｒｒｙ　umbrella ７']],
  ])('of “%s” are %j', (password, texts) => expect(comparablePasswords(password)).toEqual(texts));

  test.each([
    ['Ｐａｓｓｗｏｒｄ-P4ssword!', 'password_common'],
    ['aａaａaａaａaａaａaａa', 'password_repetitive'],
  ])('“%s” is judged as what is hashed: %s', (password, code) => expect(verdict(password)).toBe(code));
});
