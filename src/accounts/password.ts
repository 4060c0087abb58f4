import { COMMON_PHRASES, COMMON_WORDS, RUNS } from '#src/accounts/password-lists.ts';

export const MIN_PASSWORD = 15;
export const MAX_PASSWORD = 128;

/** The owner of a password. Their names and address are what is guessed first. */
export type PasswordOwner = { name: string; displayName: string; email: string };

type Verdict = { code: string; params?: Record<string, number> };

/**
 * Returns what is wrong with a new password, or null. It checks length and a blocklist, as NIST 800-63B-4 recommends, and no
 * rules of composition. The length counts code points as they were typed; the other checks read the text that is hashed.
 */
export function judgePassword(password: string, owner: PasswordOwner): Verdict | null {
  const typed = password.normalize('NFC');
  const length = [...typed].length;
  if (length < MIN_PASSWORD) return { code: 'too_small_text', params: { minimum: MIN_PASSWORD } };
  if (length > MAX_PASSWORD) return { code: 'too_big_text', params: { maximum: MAX_PASSWORD } };
  const hashed = normalisePassword(password);
  if (isRepetitive(hashed)) return { code: 'password_repetitive' };
  const bare = stripMarks(hashed);
  if (isPersonal(bare, owner)) return { code: 'password_personal' };
  if (isRun(bare) || isCommon(hashed)) return { code: 'password_common' };
  return null;
}

/**
 * Returns the text that is hashed. It is the same for every Unicode composition, and for the wide characters of a Chinese
 * keyboard (NFKC).
 */
export function normalisePassword(password: string): string {
  return password.normalize('NFKC');
}

/** Returns the texts whose hashes match a password: two where its characters may be wide, because older hashes kept the width. */
export function comparablePasswords(password: string): string[] {
  return [...new Set([normalisePassword(password), password.normalize('NFC')])];
}

function stripMarks(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const LETTERS_OF_SIGNS: Record<string, string> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
};

/** Reads `p455w0rd` and `p@$$word` as `password`. */
function readSigns(text: string): string {
  return text.replace(/[013457@$]/g, (sign) => LETTERS_OF_SIGNS[sign] ?? sign);
}

const FEWEST_DIFFERENT = 5;

/** Whether a password has few different characters or repeats one piece. */
function isRepetitive(text: string): boolean {
  const characters = [...text.toLowerCase()];
  if (new Set(characters).size < FEWEST_DIFFERENT) return true;
  for (let period = 1; period * 2 <= characters.length; period += 1) {
    if (characters.every((character, index) => index < period || character === characters[index - period]))
      return true;
  }
  return false;
}

/** How many characters must remain once everything guessable is removed. */
const ENOUGH_LEFT = 6;

/** Whether a password is mostly the site's name, the person's name or their address. */
function isPersonal(bare: string, owner: PasswordOwner): boolean {
  const [local = '', host = ''] = owner.email.split('@');
  const own = [
    'atoll',
    owner.name,
    owner.displayName,
    owner.email,
    local,
    ...local.split(/[.+_-]/),
    ...host.split('.'),
  ]
    .map(stripMarks)
    .filter((word) => word.length >= 3);
  const left = without(bare, own);
  return left !== bare && withoutDigits(left).length < ENOUGH_LEFT;
}

const RUN_LENGTH = 4;
const runs = new Set(RUNS.flatMap((row) => [...pieces(row), ...pieces([...row].reverse().join(''))]));

function pieces(row: string): string[] {
  return Array.from({ length: row.length - RUN_LENGTH + 1 }, (_, at) => row.slice(at, at + RUN_LENGTH));
}

/** Whether a password is mostly rows of the keyboard, of the alphabet or of digits, in either direction. */
function isRun(bare: string): boolean {
  const inRun = new Set<number>();
  for (let at = 0; at + RUN_LENGTH <= bare.length; at += 1) {
    if (!runs.has(bare.slice(at, at + RUN_LENGTH))) continue;
    for (let step = 0; step < RUN_LENGTH; step += 1) inRun.add(at + step);
  }
  return inRun.size > 0 && bare.length - inRun.size < ENOUGH_LEFT;
}

const words = [...COMMON_PHRASES, ...COMMON_WORDS].map(readSigns);

/** Whether a password is mostly known phrases, common words, and digits around them. */
function isCommon(typed: string): boolean {
  const read = stripMarks(readSigns(withoutYears(typed.toLowerCase())));
  const left = without(read, words);
  return left !== read && withoutDigits(left).length < ENOUGH_LEFT;
}

function withoutYears(text: string): string {
  return text.replace(/(?:19|20)\d\d|\d{2,}$/g, '');
}

function withoutDigits(text: string): string {
  return text.replace(/\p{N}/gu, '');
}

/** Removes parts from a text, the longest first, so that no short word breaks a longer one. */
function without(text: string, parts: readonly string[]): string {
  let left = text;
  for (const part of [...parts].sort((a, b) => b.length - a.length)) left = left.replaceAll(part, '\0');
  return left.replaceAll('\0', '');
}
