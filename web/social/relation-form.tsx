import type { ReactNode } from 'react';
import { Form } from 'react-router';

type RelationFormProps = {
  /** Whom it is about, by their handle. */
  person: string;
  intent: 'follow' | 'unfollow' | 'connect' | 'disconnect' | 'clear' | 'mute' | 'ignore' | 'block';
  /** The page it stands on, whose action is `changeRelation`, and where one is then. */
  page: string;
  className?: string;
  children: ReactNode;
};

/** A form of one button that changes how the reader stands to somebody. */
export function RelationForm({ person, intent, page, className, children }: RelationFormProps) {
  const [path = page] = page.split('?');
  return (
    <Form method="post" action={path} preventScrollReset className={className}>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="person" value={person} />
      <input type="hidden" name="next" value={page} />
      {children}
    </Form>
  );
}
