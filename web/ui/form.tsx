import { type ComponentProps, useState } from 'react';
import { Form as RouterForm } from 'react-router';
import { FORM_OWNER } from '#src/shared/form-owner.ts';
import { useSite } from '#web/site.ts';

/**
 * A form of a page. One that changes something carries whose it is, so that it never acts for somebody who logs in later in
 * the same browser. The owner stays the one that the form began with, even when the page's data is loaded anew.
 */
export function Form({ children, ...rest }: ComponentProps<typeof RouterForm>) {
  const { viewer } = useSite();
  const [owner] = useState(viewer?.personId);
  return (
    <RouterForm {...rest}>
      {owner && rest.method === 'post' && <input type="hidden" name={FORM_OWNER} value={owner} />}
      {children}
    </RouterForm>
  );
}
