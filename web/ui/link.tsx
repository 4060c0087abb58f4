import { createContext, type ReactNode, useContext } from 'react';
import {
  type LinkProps,
  type NavLinkProps,
  Link as RouterLink,
  NavLink as RouterNavLink,
  useLocation,
} from 'react-router';

/**
 * The prefix of plain links on static pages, which are never hydrated and whose links need no router. Null where the router
 * runs.
 */
export const PlainLinks = createContext<string | null>(null);

/** Whether the page is static, that is, never hydrated. */
export function useIsStatic(): boolean {
  return useContext(PlainLinks) !== null;
}

/** A link inside the site. `to` has no language prefix. */
export function Link({ to, preventScrollReset, ...rest }: LinkProps) {
  const prefix = useContext(PlainLinks);
  if (prefix === null || typeof to !== 'string' || !to.startsWith('/'))
    return <RouterLink to={to} preventScrollReset={preventScrollReset} {...rest} />;
  return <a {...rest} href={to === '/' ? prefix || '/' : prefix + to} />;
}

/** A link to a place of the site. It is marked as current at its address or, without `end`, below it. */
export function NavLink(props: PlaceLinkProps) {
  return useIsStatic() ? <PlainNavLink {...props} /> : <RouterNavLink {...props} />;
}

type PlaceLinkProps = Omit<NavLinkProps, 'to' | 'className' | 'style' | 'children'> & {
  to: string;
  className?: string;
  children: ReactNode;
};

function PlainNavLink({ to, end = false, caseSensitive: _, ...rest }: PlaceLinkProps) {
  const { pathname } = useLocation();
  const isCurrent = pathname === to || (!end && pathname.startsWith(`${to}/`));
  return <Link to={to} aria-current={isCurrent ? 'page' : undefined} {...rest} />;
}

export type { LinkProps, NavLinkProps };
