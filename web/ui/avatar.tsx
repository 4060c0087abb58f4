import { escapeHtml } from '#src/shared/escape-html.ts';
import { cx } from '#web/ui/cx.ts';

const SIZE = { sm: 'size-7 text-[0.6875rem]', md: 'size-10 text-sm', lg: 'size-18 text-xl' } as const;
const PIXELS = { sm: 28, md: 40, lg: 72 } as const;

/** 王小明 → 王, Alice Chen → AC, Bob Chen 陳柏文 → BC, bob → B. */
export function initials(name: string): string {
  const head = (word = '') => [...word][0] ?? '';
  const isHan = (word: string) => /\p{Script=Han}/u.test(word);
  const [first = '', ...others] = name.trim().split(/\s+/u);
  if (isHan(first)) return head(first);
  return (head(first) + head(others.findLast((word) => !isHan(word)))).toUpperCase();
}

function tone(name: string): number {
  let sum = 7;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum % 8;
}

/** The small one beside a written name as HTML, for lists of hundreds. */
export function avatarHtml(name: string, src: string | null): string {
  if (src)
    return `<img src="${escapeHtml(src)}" alt="" width="28" height="28" loading="lazy" class="avatar-small">`;
  return `<span aria-hidden="true" class="avatar-small tone tone-${tone(name)}">${escapeHtml(initials(name))}</span>`;
}

/** Beside a written name it is decoration; alone it needs `label`. */
export function Avatar({
  name,
  src,
  size = 'md',
  label,
}: {
  name: string;
  src?: string | null;
  size?: keyof typeof SIZE;
  label?: string;
}) {
  if (src) {
    return (
      <img
        src={src}
        alt={label ?? ''}
        width={PIXELS[size]}
        height={PIXELS[size]}
        className={cx('shrink-0 rounded-full object-cover', SIZE[size])}
        loading="lazy"
      />
    );
  }
  return (
    <span
      className={cx(
        'tone grid shrink-0 place-items-center rounded-full font-semibold',
        `tone-${tone(name)}`,
        SIZE[size],
      )}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {initials(name)}
    </span>
  );
}
