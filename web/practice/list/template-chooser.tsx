import { PRACTICE_TEMPLATES, TEMPLATE_CATEGORIES } from '#src/practice/templates.ts';
import { TemplateList } from '#web/practice/list/template-list.tsx';
import { CATEGORIES } from '#web/practice/list/template-texts.ts';
import { useSite, useT } from '#web/site.ts';
import { TagChip } from '#web/ui/chip.tsx';

type TemplateChooserProps = { category: string | null; template: string | null };

/** The templates of a category, and the choice of category. Each choice has an address. */
export function TemplateChooser({ category, template }: TemplateChooserProps) {
  const t = useT();
  const { locale } = useSite();
  const known = PRACTICE_TEMPLATES.find(({ id }) => id === template)?.category;
  const current = CATEGORIES.find((each) => each === category) ?? known ?? 'reading';
  return (
    <section aria-labelledby="templates" className="mt-6">
      <h2 id="templates" className="font-medium text-sm">
        {t('practice:new.templates')}
      </h2>
      <nav aria-label={t('practice:new.categories')} className="flex flex-wrap gap-x-2">
        {CATEGORIES.map((each) => (
          <TagChip key={each} to={`/practice/new?category=${each}`} current={each === current}>
            {TEMPLATE_CATEGORIES[each][locale]}
          </TagChip>
        ))}
      </nav>
      <div className="mt-2">
        <TemplateList
          templates={PRACTICE_TEMPLATES.filter((each) => each.category === current)}
          chosen={template}
          query={`&category=${current}`}
        />
      </div>
    </section>
  );
}
