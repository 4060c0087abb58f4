import type { PracticeTemplate } from '#src/practice/templates.ts';
import { scheduleText } from '#web/practice/parts/schedule-text.ts';
import { useSite, useT } from '#web/site.ts';
import { Link } from '#web/ui/link.tsx';

type TemplateListProps = {
  templates: readonly PracticeTemplate[];
  /** The template that the form below begins with. */
  chosen?: string | null;
  /** What stays in the address. */
  query?: string;
};

/** Templates as cards; each leads to the form of a new practice that begins with it. */
export function TemplateList({ templates, chosen, query = '' }: TemplateListProps) {
  const t = useT();
  const { locale } = useSite();
  return (
    <ul className="grid gap-3 sm:grid-cols-3">
      {templates.map((template) => (
        <li key={template.id} className="grid">
          <Link
            to={`/practice/new?template=${template.id}${query}#form`}
            aria-current={template.id === chosen ? 'true' : undefined}
            className="grid content-start gap-1 rounded border border-line bg-surface p-4 transition-colors hover:border-lagoon aria-current:border-lagoon aria-current:bg-lagoon-soft"
          >
            <span className="font-medium">{template.action[locale]}</span>
            <span className="text-muted text-sm">{scheduleText(template.schedule, t, locale)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
