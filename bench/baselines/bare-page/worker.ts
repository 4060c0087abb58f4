import * as build from 'virtual:react-router/server-build';
import type { D1Database } from '@cloudflare/workers-types';
import { createRequestHandler, RouterContextProvider } from 'react-router';
import { database } from './app/database.ts';

const handle = createRequestHandler(build, import.meta.env.MODE);

/** A bare React Router page with one D1 batch: the baseline of an uncached page. */
export default {
  fetch(request: Request, env: { DB: D1Database }): Promise<Response> {
    const provider = new RouterContextProvider();
    provider.set(database, env.DB);
    return handle(request, provider);
  },
};
