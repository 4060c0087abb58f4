import { createContext } from 'react-router';
import type { Context } from '#worker/platform/context.ts';

/** The worker's Context for loaders and actions: `context.get(appContext)`. */
export const appContext = createContext<Context>();
