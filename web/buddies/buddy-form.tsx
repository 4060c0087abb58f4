import type { ReactNode } from 'react';
import { Form } from '#web/ui/form.tsx';

type BuddyFormProps = {
  intent: 'accept' | 'close' | 'end' | 'nudge' | 'card';
  practiceId: string;
  other: string;
  /** The page that is shown again afterwards. */
  page: string;
  className?: string;
  children: ReactNode;
};

/** A form about a buddy or a request, which the page of buddies carries out. */
export function BuddyForm({ intent, practiceId, other, page, className, children }: BuddyFormProps) {
  return (
    <Form method="post" action="/buddies" className={className}>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="practiceId" value={practiceId} />
      <input type="hidden" name="other" value={other} />
      <input type="hidden" name="next" value={page} />
      {children}
    </Form>
  );
}
