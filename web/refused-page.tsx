import { AppError } from '#src/shared/errors.ts';
import { pageLoad, throwRefusal } from '#web/page.ts';
import type { Route } from './+types/refused-page';

/** Shows why a request was refused before it reached its page. Any other request is not found. */
export const loader = ({ context }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    if (ctx.refusal) throwRefusal(ctx, ctx.refusal);
    throw new AppError('not_found');
  });

export default function RefusedPage() {
  return null;
}
