import ExternalLink from 'lucide-react/icons/external-link';
import type { Resource } from '#src/practice/model.ts';
import { useT } from '#web/site.ts';
import { Icon } from '#web/ui/icon.tsx';

/** The sources of a practice, as links to other sites. */
export function ResourceList({ resources }: { resources: readonly Resource[] }) {
  const t = useT();
  if (resources.length === 0) return null;
  return (
    <section aria-labelledby="resources" className="mt-12">
      <h2 id="resources" className="font-read font-semibold text-xl">
        {t('practice:page.resources')}
      </h2>
      <ul className="mt-2">
        {resources.map(({ url, title }) => (
          <li key={`${url} ${title}`}>
            <a
              href={url}
              rel="nofollow ugc noopener"
              className="wrap-anywhere inline-flex min-h-11 items-center gap-2 text-lagoon underline underline-offset-4 hover:text-lagoon-deep"
            >
              {title || hostOf(url)}
              <Icon of={ExternalLink} size={16} className="shrink-0" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function hostOf(address: string): string {
  const url = URL.parse(address);
  return url ? (url.hostname + url.pathname).replace(/^www\./, '').replace(/\/$/, '') : address;
}
