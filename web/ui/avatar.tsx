/** A discussion has hundreds of small avatars, so their styles are classes of their own (parts.css). */
const CLASSES = {
  sm: 'avatar-small',
  md: 'grid size-10 shrink-0 place-items-center rounded-full object-cover font-semibold text-sm',
  lg: 'grid size-18 shrink-0 place-items-center rounded-full object-cover font-semibold text-xl',
} as const;
const PIXELS = { sm: 28, md: 40, lg: 72 } as const;

/** Returns initials: 王小明 → 王, Alice Chen → AC, Bob Chen 陳柏文 → BC, bob → B. */
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

/** Decorative beside a written name. An avatar without a name beside it needs `label`. */
export function Avatar({
  name,
  src,
  size = 'md',
  label,
}: {
  name: string;
  src?: string | null;
  size?: keyof typeof CLASSES;
  label?: string;
}) {
  if (src) {
    return (
      <img
        src={src}
        alt={label ?? ''}
        width={PIXELS[size]}
        height={PIXELS[size]}
        className={CLASSES[size]}
        loading="lazy"
      />
    );
  }
  return (
    <span
      className={`${CLASSES[size]} tone tone-${tone(name)}`}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {initials(name)}
    </span>
  );
}
