import { type ComponentProps, type RefObject, useEffect, useId, useRef } from 'react';
import type { MentionablePerson } from '#src/discussion/mention-model.ts';
import type { Ref } from '#src/shared/ref.ts';
import { useMentions } from '#web/discussion/use-mentions.ts';
import { useT } from '#web/site.ts';
import { Avatar } from '#web/ui/avatar.tsx';

type MentionFieldProps = Omit<ComponentProps<'textarea'>, 'ref'> & {
  field: RefObject<HTMLTextAreaElement | null>;
  /** The target of the text: people who may see the target can be mentioned. */
  target: Ref;
};

/**
 * A text field in which `@` offers people. The focus stays in the text; `aria-activedescendant` names the person that Enter
 * takes. Without scripts it is only a text field.
 */
export function MentionField({ field, target, ...rest }: MentionFieldProps) {
  const t = useT();
  const id = useId();
  const { people, active, status, take, handlers } = useMentions(field, target);
  const isOpen = people.length > 0;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) list.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <div className="relative">
      <textarea
        {...rest}
        {...handlers}
        ref={field}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={isOpen ? id : undefined}
        aria-activedescendant={isOpen ? optionId(id, active) : undefined}
      />
      {isOpen && (
        <div
          ref={list}
          id={id}
          role="listbox"
          aria-label={t('discussion:mentions.suggestions')}
          className="absolute top-full left-0 z-30 mt-1 w-full scroll-mb-20 max-w-sm overflow-hidden rounded border border-line bg-surface p-1.5 shadow-lift"
        >
          {people.map((person, index) => (
            <Option
              key={person.id}
              id={optionId(id, index)}
              person={person}
              isActive={index === active}
              onTake={() => take(person)}
            />
          ))}
        </div>
      )}
      <p role="status" className="sr-only">
        {status === null
          ? ''
          : t(status > 0 ? 'discussion:mentions.found' : 'discussion:mentions.none', { count: status })}
      </p>
    </div>
  );
}

function optionId(list: string, index: number): string {
  return `${list}-${index}`;
}

type OptionProps = { id: string; person: MentionablePerson; isActive: boolean; onTake: () => void };

function Option({ id, person, isActive, onTake }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and takes the keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
      className="flex min-h-11 cursor-pointer items-center gap-3 rounded-sm px-3 hover:bg-lagoon-soft aria-selected:bg-lagoon-soft"
    >
      <Avatar name={person.displayName} src={person.avatarUrl} size="sm" />
      <span className="min-w-0 truncate">
        {person.displayName} <span className="text-muted text-sm">@{person.name}</span>
      </span>
    </div>
  );
}
