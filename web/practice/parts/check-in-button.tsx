import Check from 'lucide-react/icons/check';
import Plus from 'lucide-react/icons/plus';
import type { FormEvent, ReactNode } from 'react';
import { useFetcher } from 'react-router';
import { shownName } from '#src/practice/shown-name.ts';
import { actionProblem } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { Button, type ButtonProps } from '#web/ui/button.tsx';
import { Form } from '#web/ui/form.tsx';
import { Icon } from '#web/ui/icon.tsx';

type CheckInButtonProps = {
  practice: { id: string; action: string; name: string };
  /** Makes a form that is sent twice one check-in; a new one each time the page is loaded. */
  seed: string;
  /** The page to come back to, without language prefix. */
  back: string;
  /** How often the person checked in today. */
  times?: number;
  /** Answers "start early?" for a practice that has not started. */
  startsEarly?: boolean;
  /** Whether nothing is due: then other buttons come first. */
  isOptional?: boolean;
  size?: ButtonProps['size'];
  children?: ReactNode;
};

/**
 * Checks in by one tap. With scripts the page stays, several can be tapped one after the other, and the button says at once
 * that the check-in was taken; without, the page comes back with it.
 */
export function CheckInButton(props: CheckInButtonProps) {
  const { practice, seed, back, times = 0, startsEarly, isOptional, size, children } = props;
  const t = useT();
  const fetcher = useFetcher();
  const isTaken = fetcher.state !== 'idle';
  const problem = actionProblem(fetcher.data)?.problem;
  const again = times > 0;
  const label = children ?? t(`practice:checkIn.${again ? 'again' : 'do'}`);
  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (!isTaken) void fetcher.submit(event.currentTarget, { preventScrollReset: true });
  }
  return (
    <Form method="post" action={`/practice/${practice.id}/check-in`} onSubmit={send}>
      <input type="hidden" name="intent" value="tap" />
      <input type="hidden" name="key" value={`${seed}:${practice.id.slice(-12)}`} />
      <input type="hidden" name="back" value={back} />
      {startsEarly && <input type="hidden" name="startEarly" value="on" />}
      <Button
        size={size}
        tone={again || startsEarly || isOptional ? 'quiet' : 'primary'}
        aria-label={`${t(`practice:checkIn.${again ? 'again' : 'do'}`)}: ${shownName(practice)}`}
        aria-disabled={isTaken || undefined}
        className={isTaken ? 'bg-lagoon-soft! text-lagoon-deep!' : undefined}
      >
        <Icon of={again && !isTaken ? Plus : Check} size={18} />
        {isTaken ? t('practice:checkIn.taken') : label}
      </Button>
      {problem && (
        <p role="alert" className="mt-1 text-reef text-sm">
          {problem.detail}
        </p>
      )}
    </Form>
  );
}
