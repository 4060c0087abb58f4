import { PROVIDER_LABELS } from '#src/accounts/oauth.ts';
import { ProviderLogo } from '#web/accounts/oauth/provider-logo.tsx';
import { useT } from '#web/site.ts';
import { Form } from '#web/ui/form.tsx';
import type { OfferedProvider } from '#worker/accounts/service.ts';

/** The background, border and text colours that Google's guidelines give for light and dark pages. */
const COLOURS =
  'inline-flex min-h-11 w-full items-center justify-center gap-3 rounded border border-[light-dark(#747775,#8e918f)] bg-[light-dark(#fff,#131314)] px-5 font-medium text-[light-dark(#1f1f1f,#e3e3e3)] text-base transition-colors hover:border-lagoon';

type ProviderButtonsProps = { providers: OfferedProvider[]; next: string };

/** Buttons of providers, below a form for address and password. Renders nothing where no provider is configured. */
export function ProviderButtons({ providers, next }: ProviderButtonsProps) {
  const t = useT();
  if (providers.length === 0) return null;
  const played = providers.filter(({ isStandIn }) => isStandIn).map(({ name }) => PROVIDER_LABELS[name]);
  return (
    <div className="grid gap-3">
      <p className="flex items-center gap-3 text-muted text-sm before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t('accounts:oauth.or')}
      </p>
      {providers.map(({ name }) => (
        <Form key={name} method="post" action={`/auth/${name}`} reloadDocument>
          <input type="hidden" name="next" value={next} />
          <button type="submit" className={COLOURS}>
            <ProviderLogo of={name} />
            {t('accounts:oauth.continueWith', { provider: PROVIDER_LABELS[name] })}
          </button>
        </Form>
      ))}
      {played.length > 0 && (
        <p className="text-muted text-sm">{t('accounts:oauth.standIn', { providers: played.join(' / ') })}</p>
      )}
    </div>
  );
}
