import type { D1Database } from '@cloudflare/workers-types';
import { createContext } from 'react-router';

/** The database, for loaders. */
export const database = createContext<D1Database>();
