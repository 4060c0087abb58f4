import { createContext, useContext } from 'react';
import { type LinkProps, NavLink, type NavLinkProps, Link as RouterLink } from 'react-router';

/**
 * The prefix of plain links, on pages that are never hydrated: their links need nothing of the router. Null where the
 * router is at work.
 */
export const PlainLinks = createContext<string | null>(null);

/** Whether the page is one that is never hydrated. */
export function useIsStatic(): boolean {
  return useContext(PlainLinks) !== null;
}

/** A link inside the site, without the language prefix. */
export function Link({ to, preventScrollReset, ...rest }: LinkProps) {
  const prefix = useContext(PlainLinks);
  if (prefix === null || typeof to !== 'string' || !to.startsWith('/'))
    return <RouterLink to={to} preventScrollReset={preventScrollReset} {...rest} />;
  return <a {...rest} href={to === '/' ? prefix || '/' : prefix + to} />;
}

export { type LinkProps, NavLink, type NavLinkProps };
