import type { ReactNode } from 'react';
import { Form } from '#web/ui/form.tsx';

type RelationFormProps = {
  /** The handle of the person whom the form is about. */
  person: string;
  intent: 'follow' | 'unfollow' | 'connect' | 'disconnect' | 'clear' | 'mute' | 'ignore' | 'block';
  /** The path of the page that holds the form. Its action is `changeRelation`, and it is shown again afterwards. */
  page: string;
  className?: string;
  children: ReactNode;
};

/** A form of one button that changes the reader's relation to a person. */
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
