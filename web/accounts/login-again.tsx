import { loginPath } from '#src/accounts/next-path.ts';
import type { Translate } from '#src/shared/translate.ts';
import { LinkButton, type LinkButtonProps } from '#web/ui/button.tsx';

/** A link to the login for somebody whose session ended. A new tab: what is half written stays in this one. */
export function LoginAgain({ to, t, size }: { to: string; t: Translate; size?: LinkButtonProps['size'] }) {
  return (
    <LinkButton to={loginPath(to)} target="_blank" size={size}>
      {t('shared:returned.login')}
    </LinkButton>
  );
}
