import fc from 'fast-check';
import { expect, test } from 'vitest';
import { creditWithCap, type Earned } from '#src/shared/daily-cap.ts';

const entry: fc.Arbitrary<Earned> = fc.record({
  sourceKey: fc.string({ minLength: 1, maxLength: 4 }),
  amount: fc.integer({ min: -20, max: 60 }),
  isExempt: fc.boolean(),
  at: fc.nat(20),
});
const day = fc.uniqueArray(entry, { selector: ({ sourceKey }) => sourceKey, maxLength: 20 });
const cap = fc.integer({ min: 0, max: 200 });
const isCapped = ({ amount, isExempt }: Earned) => amount > 0 && !isExempt;

test('the order in which entries arrive does not matter', () => {
  fc.assert(
    fc.property(day, cap, fc.infiniteStream(fc.nat()), (entries, most, numbers) => {
      const shuffled = entries
        .map((one) => ({ one, place: numbers.next().value as number }))
        .sort((a, b) => a.place - b.place)
        .map(({ one }) => one);
      expect(creditWithCap(shuffled, most)).toEqual(creditWithCap(entries, most));
    }),
  );
});

test('gains reach the cap and never pass it; losses and exempt entries count whole', () => {
  fc.assert(
    fc.property(day, cap, (entries, most) => {
      const credited = creditWithCap(entries, most);
      const capped = entries.filter(isCapped);
      const sum = capped.reduce((all, { sourceKey }) => all + (credited.get(sourceKey) ?? 0), 0);
      expect(sum).toBe(
        Math.min(
          most,
          capped.reduce((all, { amount }) => all + amount, 0),
        ),
      );
      for (const { sourceKey, amount } of entries.filter((one) => !isCapped(one)))
        expect(credited.get(sourceKey)).toBe(amount);
    }),
  );
});

test('an entry that is added and removed again leaves what was there without it', () => {
  fc.assert(
    fc.property(day, entry, cap, (entries, other, most) => {
      const without = entries.filter(({ sourceKey }) => sourceKey !== other.sourceKey);
      const again = [...without, other].filter(({ sourceKey }) => sourceKey !== other.sourceKey);
      expect(creditWithCap(again, most)).toEqual(creditWithCap(without, most));
    }),
  );
});

test('the last entry that fits is credited in part', () => {
  const at = (sourceKey: string, amount: number, isExempt = false) => ({
    sourceKey,
    amount,
    isExempt,
    at: 1,
  });
  const credited = creditWithCap(
    [at('a', 150), at('b', 80), at('c', 10), at('d', 15, true), at('e', -2)],
    200,
  );
  expect([...credited.entries()]).toEqual([
    ['a', 150],
    ['b', 50],
    ['c', 0],
    ['d', 15],
    ['e', -2],
  ]);
});
