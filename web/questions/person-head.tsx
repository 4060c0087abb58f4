import { useT } from '#web/site.ts';
import { Tabs } from '#web/ui/tabs.tsx';
import { TextLink } from '#web/ui/text-link.tsx';

type PersonHeadProps = { person: { name: string; displayName: string }; title: string };

/** The head of the pages of a person’s questions and answers. */
export function PersonHead({ person, title }: PersonHeadProps) {
  const t = useT();
  const path = personPath(person.name);
  return (
    <>
      <TextLink to={path}>{t('social:list.back', { name: person.displayName })}</TextLink>
      <h1 className="mb-4 wrap-anywhere font-read font-semibold text-3xl tracking-tight">{title}</h1>
      <div className="mb-6">
        <Tabs
          label={title}
          tabs={[
            { to: `${path}/questions`, label: t('questions:person.questions') },
            { to: `${path}/answers`, label: t('questions:person.answers') },
          ]}
        />
      </div>
    </>
  );
}

export function personPath(name: string): string {
  return `/people/${encodeURIComponent(name)}`;
}
