import { env, exports } from 'cloudflare:workers';
import type { Access, Role } from '#src/shared/roles.ts';
import { type Endpoint, listEndpoints, type Parameter } from '#worker/http/openapi.ts';
import { sampleOf } from '#worker/http/samples.ts';
import type { Member } from '#worker/platform/actor.ts';
import { systemClock } from '#worker/platform/clock.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { cookiesOf, givenSession } from '#worker/testing/sessions.ts';

/** The callers with whom the batteries call every endpoint. */
export const CALLERS = ['anonymous', 'member', 'author', 'moderator', 'admin'] as const;
export type Caller = (typeof CALLERS)[number];

/** Every endpoint of the OpenAPI document; loads the application first. */
export async function allEndpoints(): Promise<Endpoint[]> {
  await import('#worker/app.ts');
  return listEndpoints();
}

/** Makes a new person with a role, so that effects of a call do not disturb other calls. */
export function givenStranger(role: Role): Promise<Member> {
  return givenPerson(`stranger-${crypto.randomUUID().slice(0, 12)}`, role);
}

/** The headers of a browser in which a new person with a role is signed in; none for `anonymous`. */
export async function headersOf(caller: Caller): Promise<Record<string, string>> {
  if (caller === 'anonymous') return {};
  const ctx = testContext({ clock: systemClock });
  const { tokens } = await givenSession(ctx, await givenStranger(caller));
  return { Origin: 'http://localhost', Cookie: cookiesOf({ access: tokens.access }) };
}

/** The status with which a declared access refuses a caller, or null when the caller is allowed. */
export function refusalFor(access: Access, caller: Caller): 401 | 403 | null {
  if (access === 'public') return null;
  if (caller === 'anonymous') return 401;
  return CALLERS.indexOf(caller) < CALLERS.indexOf(access) ? 403 : null;
}

/** The path of an endpoint with every parameter filled in. */
export function fillPath({ path, operation }: Endpoint, value?: string): string {
  const parameters = (operation.parameters ?? []) as Parameter[];
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const schema = parameters.find((one) => one.in === 'path' && one.name === name)?.schema;
    return value ?? encodeURIComponent(String(sampleOf(schema)));
  });
}

/** Whether a path has parameters. */
export function hasPathParameters({ path }: Endpoint): boolean {
  return path.includes('{');
}

/** The names of the parameters in the query. */
export function queryParameters({ operation }: Endpoint): string[] {
  return ((operation.parameters ?? []) as Parameter[]).flatMap((one) =>
    one.in === 'query' ? [one.name] : [],
  );
}

/** Calls an endpoint. */
export function callEndpoint(endpoint: Endpoint, path: string, init: RequestInit): Promise<Response> {
  return exports.default.fetch(
    new Request(`http://localhost${path}`, { method: endpoint.method.toUpperCase(), ...init }),
  );
}

/** The number of rows of each table, except tables that only record requests. */
export async function countRows(): Promise<Record<string, number>> {
  const { results } = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_cf%' ESCAPE '\\' AND name NOT LIKE 'search\\_index%' ESCAPE '\\' AND name NOT IN ('idempotency_keys', 'd1_migrations')",
  ).all<{ name: string }>();
  const counts = await env.DB.batch<{ count: number }>(
    results.map(({ name }) => env.DB.prepare(`SELECT count(*) AS count FROM "${name}"`)),
  );
  return Object.fromEntries(results.map(({ name }, index) => [name, counts[index]?.results[0]?.count ?? -1]));
}
