import type { PageProblem } from '#web/page.ts';
import { Alert } from '#web/ui/alert.tsx';

/** What went wrong with a form as a whole; the fields say the rest themselves. */
export function ProblemAlert({ problem }: { problem: PageProblem | undefined }) {
  if (!problem) return null;
  return (
    <Alert kind="error" live>
      {problem.detail}
    </Alert>
  );
}
