const ENGLISH = /^[a-z]{3,24}$/;
const MOST_FORMS = 10;

/**
 * The forms of an English word that a reader may mean: `compiling` → compiling, compile, compiles, compiled. The index has
 * words as they are written, so a query asks for all forms. A form that does not exist matches nothing, so a few rules are
 * enough.
 */
export function inflections(word: string): string[] {
  if (!ENGLISH.test(word)) return [word];
  const forms = new Set([word]);
  for (const base of bases(word)) for (const form of inflect(base)) forms.add(form);
  return [...forms].slice(0, MOST_FORMS);
}

/** The words that a word may be an inflection of; the word itself when it looks like none. */
function bases(word: string): string[] {
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return [`${word.slice(0, -3)}y`];
  if (/[^aeiou]ied$/.test(word) && word.length > 4) return [`${word.slice(0, -3)}y`];
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return [word.slice(0, -2)];
  if (/[^sui]s$/.test(word) && word.length > 3) return [word.slice(0, -1)];
  if (/[aeiouy].*ing$/.test(word) && word.length > 5) return unsuffixed(word.slice(0, -3));
  if (/[aeiouy].*ed$/.test(word) && word.length > 4) return unsuffixed(word.slice(0, -2));
  return [word];
}

/** `runn` → run, `compil` → compile, compil; `test` → test. */
function unsuffixed(stem: string): string[] {
  if (/([^aeiouls])\1$/.test(stem)) return [stem.slice(0, -1)];
  if (/[aeiou][^aeiouwxy]$|[^aeiou][lrsz]$|[cgsuvz]$/.test(stem)) return [`${stem}e`, stem];
  return [stem];
}

function inflect(base: string): string[] {
  if (/[^aeiou]y$/.test(base)) {
    const stem = base.slice(0, -1);
    return [base, `${stem}ies`, `${stem}ied`, `${base}ing`];
  }
  if (/[aeiouy].*e$/.test(base)) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  const plural = /(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`;
  const stem = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(base) ? base + base.at(-1) : base;
  return [base, plural, `${stem}ed`, `${stem}ing`];
}
