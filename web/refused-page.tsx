import { appContext } from '#web/app-context.ts';
import { nothingToSee, throwRefusal } from '#web/page.ts';
import type { Route } from './+types/refused-page';

/** Shows why a request was refused before it reached its page. Any other request is not found. */
export function loader({ context }: Pick<Route.LoaderArgs, 'context'>) {
  const ctx = context.get(appContext);
  if (ctx.refusal) throwRefusal(ctx, ctx.refusal);
  return nothingToSee({ context });
}

export default function RefusedPage() {
  return null;
}
