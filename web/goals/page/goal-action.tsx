import type { ReactNode } from 'react';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import type { ButtonProps } from '#web/ui/button.tsx';
import { Form } from '#web/ui/form.tsx';
import { MENU_ITEM } from '#web/ui/menu.tsx';

type GoalActionProps = {
  path: string;
  intent: string;
  /** Other fields. */
  fields?: Record<string, string>;
  children: ReactNode;
};

/** A button that does something with a goal. */
export function GoalAction({ path, intent, fields, children, ...rest }: GoalActionProps & ButtonProps) {
  return (
    <Form method="post" action={path} preventScrollReset>
      <Hidden fields={fields} />
      <SubmitButton name="intent" value={intent} {...rest}>
        {children}
      </SubmitButton>
    </Form>
  );
}

/** The same as an entry of a menu. */
export function GoalMenuItem({ path, intent, fields, children }: GoalActionProps) {
  return (
    <Form method="post" action={path} preventScrollReset>
      <Hidden fields={fields} />
      <button type="submit" name="intent" value={intent} className={MENU_ITEM}>
        {children}
      </button>
    </Form>
  );
}

function Hidden({ fields = {} }: { fields?: Record<string, string> }) {
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
