import { AppError } from '#src/shared/errors.ts';
import { pageLoad } from '#web/page.ts';
import type { Route } from './+types/refused-page';

/** Where a request is shown why it was refused before it reached its page. Nobody else finds anything here. */
export const loader = ({ context }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    throw ctx.refusal ?? new AppError('not_found');
  });

export default function RefusedPage() {
  return null;
}
