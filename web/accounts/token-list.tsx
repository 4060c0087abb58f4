import type { Token } from '#src/accounts/model.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { useSite, useT } from '#web/site.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Form } from '#web/ui/form.tsx';
import { Time } from '#web/ui/time.tsx';

/** The valid tokens, each with a button to revoke it. */
export function TokenList({ tokens }: { tokens: Token[] }) {
  const t = useT();
  if (tokens.length === 0) {
    return <EmptyState title={t('accounts:tokens.none.title')}>{t('accounts:tokens.none.text')}</EmptyState>;
  }
  return (
    <ul className="divide-y divide-line rounded border border-line bg-surface">
      {tokens.map((token) => (
        <TokenItem key={token.id} token={token} />
      ))}
    </ul>
  );
}

function TokenItem({ token }: { token: Token }) {
  const t = useT();
  const { now, locale, viewer } = useSite();
  const times = { now, locale, timeZone: viewer?.timeZone };
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 p-4">
      <div className="min-w-0">
        <p className="wrap-anywhere font-medium">{token.name}</p>
        <p className="text-muted text-sm">
          {token.scopes.map((scope) => t(`accounts:scopes.${scope}.name`)).join(t('accounts:tokens.comma'))}
        </p>
        <p className="text-muted text-sm">
          {t('accounts:tokens.created')} <Time at={token.createdAt} {...times} />
          {' · '}
          {token.lastUsedAt ? (
            <>
              {t('accounts:tokens.lastUsed')} <Time at={token.lastUsedAt} {...times} />
            </>
          ) : (
            t('accounts:tokens.neverUsed')
          )}
          {' · '}
          {token.expiresAt ? (
            <>
              {t('accounts:tokens.expires')} <Time at={token.expiresAt} {...times} />
            </>
          ) : (
            t('accounts:tokens.neverExpires')
          )}
        </p>
      </div>
      <Form method="post">
        <SubmitButton
          tone="danger"
          size="sm"
          name="revoke"
          value={token.id}
          aria-label={t('accounts:tokens.revokeNamed', { name: token.name })}
        >
          {t('accounts:tokens.revoke')}
        </SubmitButton>
      </Form>
    </li>
  );
}
