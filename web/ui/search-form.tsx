import Search from 'lucide-react/icons/search';
import { useId } from 'react';
import { useHref } from 'react-router';
import { Icon } from '#web/ui/icon.tsx';

type SearchFormProps = { label: string; className?: string };

/** A plain GET form. The `/` key focuses the first visible one. */
export function SearchForm({ label, className }: SearchFormProps) {
  const id = useId();
  return (
    <search className={className}>
      <form method="get" action={useHref('/search')} className="relative">
        <label htmlFor={id} className="sr-only">
          {label}
        </label>
        <Icon of={Search} size={18} className="pointer-events-none absolute top-3.25 left-3.5 text-muted" />
        <input
          id={id}
          type="search"
          name="q"
          placeholder={label}
          enterKeyHint="search"
          data-suggest
          className="block h-11 w-full rounded border border-edge bg-surface pr-3 pl-10.5 text-base transition-colors hover:border-lagoon"
        />
      </form>
    </search>
  );
}
