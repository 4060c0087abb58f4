import { DEMO_PEOPLE } from '../seed/people.ts';

/** The message for newcomers once the site is running. */
export function welcome(origin: string, token: string | null): string {
  const people = DEMO_PEOPLE.map(
    ({ role, email, password }) => `    ${role.padEnd(7)} ${email.padEnd(18)} ${password}`,
  );
  return [
    '',
    `  Atoll is at ${origin}`,
    `  繁體中文     ${origin}/zh-TW`,
    `  Its mail     ${origin}/dev/mail`,
    `  Its API      ${origin}/api/docs`,
    '',
    '  Log in as (email, password):',
    ...people,
    ...(token ? ['', `  An admin's import token: ${token}`] : []),
    '',
    '  Ctrl-C ends it; what you wrote stays. `npm run reset` empties it.',
    '',
  ].join('\n');
}
