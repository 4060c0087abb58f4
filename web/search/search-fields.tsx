import ChevronDown from 'lucide-react/icons/chevron-down';
import Search from 'lucide-react/icons/search';
import { hasFilters, type SearchForm } from '#src/search/form.ts';
import { LOCALES } from '#src/shared/locale.ts';
import { useT } from '#web/site.ts';
import { Button } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Select } from '#web/ui/select.tsx';

/** The query and its filters: a plain GET form, filled again with new results. */
export function SearchFields({ form }: { form: SearchForm }) {
  const t = useT();
  return (
    <Form
      key={JSON.stringify(form)}
      method="get"
      action="/search"
      role="search"
      aria-label={t('search:form.label')}
      className="mt-6 grid gap-3"
    >
      <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <TextField
          label={t('search:form.query')}
          name="q"
          type="search"
          defaultValue={form.q}
          enterKeyHint="search"
          data-suggest
          autoCapitalize="none"
        />
        <Button>
          <Icon of={Search} size={18} />
          {t('search:form.submit')}
        </Button>
      </div>
      {form.kind && <input type="hidden" name="kind" value={form.kind} />}
      <Filters form={form} />
    </Form>
  );
}

function Filters({ form }: { form: SearchForm }) {
  const t = useT();
  return (
    <details open={hasFilters({ ...form, kind: '' })} className="group">
      <summary className="inline-flex min-h-11 items-center gap-2 rounded text-muted text-sm hover:text-ink">
        <Icon of={ChevronDown} size={18} className="transition-transform group-open:rotate-180" />
        {t('search:form.filters')}
      </summary>
      <div className="grid grid-cols-2 gap-x-3 gap-y-4 pt-2 lg:grid-cols-3">
        <Select label={t('search:form.language')} name="locale" defaultValue={form.locale}>
          <option value="">{t('search:form.anyLanguage')}</option>
          {LOCALES.map((locale) => (
            <option key={locale} value={locale} lang={locale}>
              {t(`posts:language.${locale}`)}
            </option>
          ))}
        </Select>
        <TextField
          label={t('search:form.tag')}
          name="tag"
          defaultValue={form.tag}
          placeholder={t('search:form.any')}
          autoCapitalize="none"
        />
        <TextField
          label={t('search:form.author')}
          name="author"
          defaultValue={form.author}
          placeholder={t('search:form.any')}
          autoCapitalize="none"
        />
      </div>
    </details>
  );
}
