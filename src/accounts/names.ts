export const MIN_NAME = 3;
export const MAX_NAME = 30;

/** Lower-case letters and digits in groups, joined by single hyphens. */
export const NAME_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Handles that could be mistaken for the site itself, or that URLs may need. */
const RESERVED: ReadonlySet<string> = new Set(
  `about abuse account accounts admin administrator admins anonymous api assets atoll atoll-admin atoll-team
  billing blog bot bots code contact dev developer docs everybody everyone feed feeds guest hello help home
  import info legal login logout mail media moderator moderators mods new news noreply no-reply null official owner
  people post posts postmaster press privacy profile register root search security settings sitemap staff status
  support sysadmin system tags team terms test undefined user users verify webmaster write www zh-tw`.split(
    /\s+/,
  ),
);

/** Whether a handle is reserved for the site. */
export function isReservedName(name: string): boolean {
  return RESERVED.has(name);
}

/** Whether a text is a valid handle. */
export function isName(text: string): boolean {
  return (
    text.length >= MIN_NAME && text.length <= MAX_NAME && NAME_PATTERN.test(text) && !isReservedName(text)
  );
}
