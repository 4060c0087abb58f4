import Check from 'lucide-react/icons/check';
import { loginPath } from '#src/accounts/next-path.ts';
import type { Privileges } from '#src/privileges/model.ts';
import { translator } from '#src/shared/translate.ts';
import { siteOf } from '#web/accounts/form-page-meta.ts';
import { pageMeta } from '#web/meta.ts';
import { cacheable, pageLoad } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { TextLink } from '#web/ui/text-link.tsx';
import { getPrivileges } from '#worker/privileges/service.ts';
import type { Route } from './+types/privileges-page';

const PATH = '/privileges';

export const headers = cacheable;

export const loader = ({ context }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => ({ site: siteOf(ctx), known: await getPrivileges(ctx) }));

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const t = translator(loaderData.site.locale);
  const title = t('shared:site.titleSuffix', { title: t('privileges:title') });
  return pageMeta({ ...loaderData.site, path: PATH, title, description: t('privileges:description') });
};

/** /privileges: what one can do with questions and answers, what comes next, and why. */
export default function PrivilegesPage({ loaderData: { known } }: Route.ComponentProps) {
  const t = useT();
  const { stage, privileges } = known;
  return (
    <div className="mx-auto max-w-3xl pt-4 md:pt-8">
      <h1 className="font-read font-semibold text-3xl tracking-tight">{t('privileges:title')}</h1>
      <p className="mt-3 max-w-[65ch] text-muted">{t('privileges:intro')}</p>
      <Own known={known} />
      <ol className="mt-8 grid divide-y divide-line border-line border-y">
        {privileges.map((privilege) => (
          <li key={privilege.name} className="flex flex-wrap items-baseline gap-x-6 gap-y-1 py-4">
            <div className="min-w-0 flex-1 basis-64">
              <h2 className="font-medium">{t(`privileges:names.${privilege.name}.name`)}</h2>
              <p className="text-muted text-sm">{t(`privileges:names.${privilege.name}.text`)}</p>
            </div>
            <State privilege={privilege} />
          </li>
        ))}
      </ol>
      <p className="mt-6 font-medium">
        {t('privileges:stage', { stage: t(`privileges:stages.${stage}.name`) })}
      </p>
      <p className="text-muted text-sm">
        {t(`privileges:stages.${stage}.text`)} {t('privileges:stageText')}
      </p>
    </div>
  );
}

function State({ privilege: { needed, because } }: { privilege: Privileges['privileges'][number] }) {
  const t = useT();
  return (
    <p className="grid justify-items-end text-sm tabular-nums max-sm:justify-items-start">
      {because && (
        <span className="inline-flex items-center gap-1.5 font-medium text-lagoon">
          <Icon of={Check} size={16} />
          {t(because === 'role' ? 'privileges:byRole' : 'privileges:has')}
        </span>
      )}
      <span className="text-muted">{t('privileges:needed', { count: needed })}</span>
    </p>
  );
}

/** The reader’s own reputation, and the next privilege that it will bring. */
function Own({ known: { reputation, privileges } }: { known: Privileges }) {
  const t = useT();
  if (reputation === null)
    return (
      <p className="mt-5">
        <LinkButton to={loginPath(PATH)} tone="quiet">
          {t('privileges:login')}
        </LinkButton>
      </p>
    );
  const [next] = privileges.filter(({ because }) => because === null).toSorted((a, b) => a.needed - b.needed);
  return (
    <div className="mt-5 rounded bg-lagoon-soft p-4">
      <p className="font-medium tabular-nums">{t('privileges:yours', { count: reputation })}</p>
      <p>
        {next
          ? t('privileges:next', {
              name: t(`privileges:names.${next.name}.name`),
              count: next.needed - reputation,
            })
          : t('privileges:all')}
      </p>
      <TextLink to="/reputation">{t('privileges:list')}</TextLink>
    </div>
  );
}
