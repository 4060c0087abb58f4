/** What stands behind the name of a sign: `{{< figure src="a.png" "b" >}}` has `src` and, without a name, `b`. */
export type Arguments = { named: ReadonlyMap<string, string>; listed: readonly string[] };

const ARGUMENT =
  /(?:([\w-]+)\s*[=:]\s*)?(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|`([^`]*)`|\{([^{}]*)\}|([^\s"'`=,]+))/g;

/** Reads arguments as Hugo, Zola, Jekyll, Hexo and JSX write them, separated by spaces or commas. */
export function readArguments(text: string): Arguments {
  const named = new Map<string, string>();
  const listed: string[] = [];
  for (const [, name, double, single, back, braced, bare] of text.matchAll(ARGUMENT)) {
    const value = (
      double?.replace(/\\(["\\])/g, '$1') ??
      single ??
      back ??
      bracedText(braced) ??
      bare ??
      ''
    ).trim();
    if (name) named.set(name.toLowerCase(), value);
    else listed.push(value);
  }
  return { named, listed };
}

/** The text in the braces of JSX: `{'a.png'}`, `{require('./a.png').default}`. */
function bracedText(text: string | undefined): string | undefined {
  return text === undefined ? undefined : (/["'`]([^"'`]*)["'`]/.exec(text)?.[1] ?? text);
}

/** The first of the named arguments that says something. */
export function namedOf({ named }: Arguments, ...names: readonly string[]): string {
  return names.map((name) => named.get(name) ?? '').find((value) => value !== '') ?? '';
}
