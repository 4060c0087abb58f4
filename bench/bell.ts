import { DEMO_PEOPLE } from '../scripts/seed/people.ts';
import { percentile } from './measure.ts';

/** Milliseconds from sending a comment to its answer, and to the bell of an open page of the mentioned person. */
export type BellTimes = { comments: number; answered: Times; heard: Times };

type Times = { p50: number; p99: number };

const POST = 'mix-your-practice';
/** How many comments are not counted, because the engine still compiles. */
const WARM_UP = 20;
const LOST_MS = 10_000;

/** Bob mentions Alice in one comment after the other while a page of hers is open. The demo people must exist. */
export async function measureBell(origin: string, comments: number): Promise<BellTimes> {
  const [alice, bob] = [await signIn(origin, 'alice'), await signIn(origin, 'bob')];
  const post = await postId(origin);
  const line = await listen(origin, alice);
  const answered: number[] = [];
  const heard: number[] = [];
  for (let turn = -WARM_UP; turn < comments; turn += 1) {
    const next = line.next();
    const started = performance.now();
    const answer = await comment(origin, bob, post, `Number ${turn} of ${started}, @alice.`);
    const answeredAt = performance.now();
    const heardAt = await next;
    if (!answer.ok) throw new Error(`No comment: ${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
    if (turn < 0) continue;
    answered.push(answeredAt - started);
    heard.push(heardAt - started);
  }
  line.close();
  return { comments, answered: timesOf(answered), heard: timesOf(heard) };
}

function timesOf(milliseconds: readonly number[]): Times {
  return { p50: percentile(milliseconds, 0.5), p99: percentile(milliseconds, 0.99) };
}

async function signIn(origin: string, name: string): Promise<string> {
  const person = DEMO_PEOPLE.find((one) => one.name === name);
  const response = await fetch(`${origin}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: person?.email, password: person?.password, mode: 'token' }),
  });
  if (!response.ok) throw new Error(`${name} cannot sign in: ${response.status} ${await response.text()}`);
  const { data } = (await response.json()) as { data: { accessToken: string } };
  return data.accessToken;
}

async function postId(origin: string): Promise<string> {
  const response = await fetch(`${origin}/api/v1/posts/${POST}`);
  return ((await response.json()) as { data: { id: string } }).data.id;
}

function comment(origin: string, token: string, post: string, markdown: string): Promise<Response> {
  return fetch(`${origin}/api/v1/threads/post/${post}/comments`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ markdown }),
  });
}

/** Opens the bell socket of a person; `next` returns when the next message arrives. */
async function listen(
  origin: string,
  token: string,
): Promise<{ next: () => Promise<number>; close: () => void }> {
  // Node can send headers with a socket; a browser would send its cookies.
  const headers = { Authorization: `Bearer ${token}`, Origin: origin };
  const Line = WebSocket as unknown as new (url: string, options: { headers: object }) => WebSocket;
  const socket = new Line(`${origin.replace('http', 'ws')}/api/v1/me/bell`, { headers });
  let resolveNext = (_at: number) => {};
  let fail = (_error: Error) => {};
  socket.addEventListener('message', () => resolveNext(performance.now()));
  socket.addEventListener('error', () => fail(new Error('The bell has no connection.')));
  function next(): Promise<number> {
    return new Promise((resolve, reject) => {
      [resolveNext, fail] = [resolve, reject];
      setTimeout(() => reject(new Error('The bell got no message.')), LOST_MS).unref();
    });
  }
  await next();
  return { next, close: () => socket.close() };
}

/** Prints the times. */
export function printBell({ comments, answered, heard }: BellTimes): void {
  console.log(`\n  comment to bell, ${comments} one after the other`);
  const say = (name: string, { p50, p99 }: Times) =>
    console.log(`  ${name.padEnd(30)} p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`);
  say('the answer', answered);
  say('the open page of the mentioned', heard);
}
