import X from 'lucide-react/icons/x';
import type { ComponentProps, ReactNode } from 'react';
import { Button, type ButtonProps } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';

type DialogProps = Omit<ComponentProps<'dialog'>, 'title' | 'id'> & {
  id: string;
  title: ReactNode;
  closeLabel: string;
  actions?: ReactNode;
};

/** A native dialog. A DialogButton opens it without any state; a script may call `showModal()`. */
export function Dialog({ id, title, closeLabel, actions, children, ...rest }: DialogProps) {
  return (
    <dialog
      id={id}
      aria-labelledby={`${id}-title`}
      closedby="any"
      className="m-auto w-[calc(100%-2rem)] max-w-lg rounded border border-line bg-surface p-6 text-ink shadow-lift"
      {...rest}
    >
      <div className="flex items-start justify-between gap-4">
        <h2 id={`${id}-title`} className="font-read font-semibold text-xl">
          {title}
        </h2>
        <form method="dialog" className="-mt-2 -mr-2">
          <button
            type="submit"
            aria-label={closeLabel}
            className="grid size-11 place-items-center rounded text-muted hover:text-ink"
          >
            <Icon of={X} />
          </button>
        </form>
      </div>
      <div className="mt-3">{children}</div>
      {actions && <div className="mt-6 flex flex-wrap justify-end gap-3">{actions}</div>}
    </dialog>
  );
}

export function DialogButton({ opens, ...rest }: ButtonProps & { opens: string }) {
  const invoker = { command: 'show-modal', commandfor: opens };
  return <Button type="button" aria-haspopup="dialog" {...invoker} {...rest} />;
}
