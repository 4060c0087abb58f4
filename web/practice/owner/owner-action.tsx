import type { FormEvent, ReactNode } from 'react';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import type { ButtonProps } from '#web/ui/button.tsx';
import { Form } from '#web/ui/form.tsx';
import { MENU_ITEM } from '#web/ui/menu.tsx';

type OwnerActionProps = {
  path: string;
  intent: string;
  /** Other fields. */
  fields?: Record<string, string>;
  children: ReactNode;
};

/** A button that does something with a practice. */
export function OwnerAction({
  path,
  intent,
  fields = {},
  children,
  ...rest
}: OwnerActionProps & ButtonProps) {
  return (
    <Form method="post" action={path} preventScrollReset onSubmit={closeDialog}>
      <Hidden fields={fields} />
      <SubmitButton name="intent" value={intent} size="sm" tone="quiet" {...rest}>
        {children}
      </SubmitButton>
    </Form>
  );
}

/** A page that is hydrated stays, and with it an open dialog whose question was answered. */
function closeDialog({ currentTarget }: FormEvent<HTMLFormElement>): void {
  currentTarget.closest('dialog')?.close();
}

/** The same as an entry of a menu. */
export function OwnerMenuItem({ path, intent, fields = {}, children }: OwnerActionProps) {
  return (
    <Form method="post" action={path}>
      <Hidden fields={fields} />
      <button type="submit" name="intent" value={intent} className={MENU_ITEM}>
        {children}
      </button>
    </Form>
  );
}

function Hidden({ fields }: { fields: Record<string, string> }) {
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
