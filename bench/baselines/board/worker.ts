import { DurableObject } from 'cloudflare:workers';
import { Board } from '#worker/standing/boards/board.object.ts';
import { ADMISSION_HEADER } from '#worker/standing/boards/boards.ts';

type BenchEnv = {
  BOARD: DurableObjectNamespace<MeasuredBoard>;
  HELLO: DurableObjectNamespace<Hello>;
};

const SCORES = 2 ** 20;
const AT_ONCE = 5_000;

const idOf = (number: number) => `${number.toString(16).padStart(8, '0')}-0000-7000-8000-000000000000`;
/** A score between 1 and 2^20, spread evenly. */
const scoreOf = (number: number) => 1 + ((Math.imul(number + 1, 2_654_435_761) >>> 0) % SCORES);

/** The board of the site, beside the statement that it replaces. */
export class MeasuredBoard extends Board {
  /** The ranks of members, counted by the index, one by one. */
  countAbove(ids: readonly string[]): number {
    const score = '(SELECT minus_score FROM members WHERE id = ?)';
    const query = `SELECT count(*) AS n FROM members WHERE minus_score < ${score}`;
    return ids.reduce((sum, id) => sum + this.ctx.storage.sql.exec<{ n: number }>(query, id).one().n, 0);
  }
}

/** The least that a Durable Object can do. */
export class Hello extends DurableObject<BenchEnv> {
  override async fetch(): Promise<Response> {
    return Response.json({ hello: 'atoll' });
  }
}

/** The board without a site around it: JSON of ids and scores, without sessions and names. */
export default {
  async fetch(request, env) {
    const url = new URL(request.url);
    const board = env.BOARD.getByName(url.searchParams.get('board') ?? 'million');
    const number = (name: string) => Number(url.searchParams.get(name));
    const some = (count: number, stride: number) =>
      Array.from({ length: count }, (_, at) => idOf((at * stride) % number('members')));
    switch (url.pathname) {
      case '/hello':
        return env.HELLO.getByName('hello').fetch(request);
      case '/fill':
        for (let at = 0; at < number('count'); at += AT_ONCE)
          await board.set(membersFrom(number('from') + at, AT_ONCE, 1), null);
        return Response.json({});
      case '/change': {
        const version = number('version');
        const changes = Array.from({ length: number('count') }, (_, at) => {
          const member = (at * 7_919 + version) % number('members');
          return { ...memberOf(member, version), score: 1 + ((scoreOf(member) + version * 7_919) % SCORES) };
        });
        return Response.json(await board.set(changes, null));
      }
      case '/ranks':
        return Response.json((await board.places(some(number('count'), 7_919))).length);
      case '/count':
        return Response.json(await board.countAbove(some(number('count'), 7_919)));
      case '/rank':
        return Response.json(await board.places([idOf(number('id'))]));
      case '/top':
        return Response.json(await board.view(10, null));
      case '/around':
        return Response.json(await board.around(idOf(number('id')), 3));
      case '/lead':
        return Response.json(await board.set([lead(number('id'))], null));
      case '/live': {
        const admission = { personId: idOf(number('id')), expiresAt: Date.now() + 1e9 };
        const headers = { Upgrade: 'websocket', [ADMISSION_HEADER]: JSON.stringify(admission) };
        return board.fetch('https://board/', { headers });
      }
      default:
        return new Response(null, { status: 404 });
    }
  },
} satisfies ExportedHandler<BenchEnv>;

/** A member above all others. */
function lead(number: number) {
  return { id: idOf(number), score: SCORES + 1, reachedAt: 0, version: Date.now() };
}

function membersFrom(from: number, count: number, version: number) {
  return Array.from({ length: count }, (_, at) => memberOf(from + at, version));
}

function memberOf(number: number, version: number) {
  return { id: idOf(number), score: scoreOf(number), reachedAt: number, version };
}
