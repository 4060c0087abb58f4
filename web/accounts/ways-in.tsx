import type { ReactNode } from 'react';
import { type Identity, PROVIDER_LABELS, PROVIDERS, type ProviderName } from '#src/accounts/oauth.ts';
import { ProviderLogo } from '#web/accounts/oauth/provider-logo.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { useSite, useT } from '#web/site.ts';
import { Button } from '#web/ui/button.tsx';
import { Form } from '#web/ui/form.tsx';
import { Time } from '#web/ui/time.tsx';
import type { OfferedProvider } from '#worker/accounts/service.ts';

type WaysInProps = { identities: Identity[]; providers: OfferedProvider[]; hasPassword: boolean };

/** The linked identities of a member, and the providers that could be linked. */
export function WaysIn({ identities, providers, hasPassword }: WaysInProps) {
  const isLast = !hasPassword && identities.length === 1;
  return (
    <ul className="divide-y divide-line rounded border border-line bg-surface">
      {PROVIDERS.map((name) => {
        const identity = identities.find((one) => one.provider === name);
        if (identity) return <Linked key={name} identity={identity} isLast={isLast} />;
        return providers.some((one) => one.name === name) ? <Unlinked key={name} name={name} /> : null;
      })}
    </ul>
  );
}

function Linked({ identity, isLast }: { identity: Identity; isLast: boolean }) {
  const t = useT();
  const { now, locale, viewer } = useSite();
  const times = { now, locale, timeZone: viewer?.timeZone };
  const names = { provider: PROVIDER_LABELS[identity.provider] };
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 p-4">
      <Name of={identity.provider}>
        <span className="wrap-anywhere">{identity.email}</span>
        <br />
        {t('accounts:oauth.ways.since')} <Time at={identity.createdAt} {...times} />
        {' · '}
        {t('accounts:oauth.ways.lastUsed')} <Time at={identity.lastUsedAt} {...times} />
      </Name>
      {isLast ? (
        <p className="text-muted text-sm">{t('accounts:oauth.ways.lastOne')}</p>
      ) : (
        <Form method="post">
          <input type="hidden" name="intent" value="unlink" />
          <SubmitButton
            tone="quiet"
            size="sm"
            name="provider"
            value={identity.provider}
            aria-label={t('accounts:oauth.ways.unlinkNamed', names)}
          >
            {t('accounts:oauth.ways.unlink')}
          </SubmitButton>
        </Form>
      )}
    </li>
  );
}

function Unlinked({ name }: { name: ProviderName }) {
  const t = useT();
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 p-4">
      <Name of={name}>{t('accounts:oauth.ways.notLinked')}</Name>
      <Form method="post" action={`/auth/${name}`} reloadDocument>
        <input type="hidden" name="next" value="/settings/account" />
        <Button
          tone="quiet"
          size="sm"
          name="link"
          value="yes"
          aria-label={t('accounts:oauth.ways.linkNamed', { provider: PROVIDER_LABELS[name] })}
        >
          {t('accounts:oauth.ways.link')}
        </Button>
      </Form>
    </li>
  );
}

function Name({ of, children }: { of: ProviderName; children: ReactNode }) {
  return (
    <div className="flex min-w-0 items-start gap-3">
      <span className="mt-0.5">
        <ProviderLogo of={of} />
      </span>
      <div className="min-w-0">
        <p className="font-medium">{PROVIDER_LABELS[of]}</p>
        <p className="text-muted text-sm">{children}</p>
      </div>
    </div>
  );
}
