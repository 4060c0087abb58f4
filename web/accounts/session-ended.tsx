import { useLocation } from 'react-router';
import { loginPath } from '#src/accounts/next-path.ts';
import { useSite, useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { TextLink } from '#web/ui/text-link.tsx';

/** Says above a page that the session of this browser has ended, with the way back in. */
export function SessionEnded() {
  const t = useT();
  const { hasEnded, viewer } = useSite();
  const { pathname, search } = useLocation();
  if (!hasEnded || viewer) return null;
  return (
    <Alert className="my-4">
      {t('accounts:login.ended')}{' '}
      <TextLink to={loginPath(pathname + search)}>{t('shared:site.login')}</TextLink>
    </Alert>
  );
}
