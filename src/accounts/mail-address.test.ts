import { describe, expect, test } from 'vitest';
import { emailSchema } from '#src/accounts/model.ts';

describe('an address', () => {
  test.each([
    ['a&b@example.com', 'a&b@example.com'],
    ["o'neil+list@example.com", "o'neil+list@example.com"],
    ['a/b=c!d#e@example.com', 'a/b=c!d#e@example.com'],
    ['first.last@mail.example.co.uk', 'first.last@mail.example.co.uk'],
    [' Ann@Example.COM ', 'ann@example.com'],
    ['ann＠example．com', 'ann@example.com'],
    ['ａｎｎ@example.com', 'ann@example.com'],
    ['\u200bann@example.com', 'ann@example.com'],
    ['\u202aann@example.com\u202c', 'ann@example.com'],
    ['ann@bücher.example', 'ann@xn--bcher-kva.example'],
    ['ann@例子.測試', 'ann@xn--fsqu00a.xn--g6w251d'],
    ['ann@例子。測試', 'ann@xn--fsqu00a.xn--g6w251d'],
    [`${'a'.repeat(64)}@example.com`, `${'a'.repeat(64)}@example.com`],
  ])('%j is stored as %j', (typed, stored) => expect(emailSchema.parse(typed)).toBe(stored));

  test.each([
    [''],
    ['ann'],
    ['@example.com'],
    ['ann@'],
    ['ann@example'],
    ['ann@@example.com'],
    ['a b@example.com'],
    ['.ann@example.com'],
    ['ann.@example.com'],
    ['a..b@example.com'],
    ['"ann"@example.com'],
    ['陳@example.com'],
    ['ann@-example.com'],
    ['ann@example..com'],
    ['ann@127.0.0.1'],
    ['ann@[127.0.0.1]'],
    ['ann@example.com/path'],
    ['ann@example.com, bob@example.com'],
    [`${'a'.repeat(65)}@example.com`],
    [`a@${'b'.repeat(250)}.com`],
  ])('%j is refused', (typed) => expect(emailSchema.safeParse(typed).success).toBe(false));
});
