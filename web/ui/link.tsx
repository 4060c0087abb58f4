export { Link, type LinkProps, NavLink, type NavLinkProps } from 'react-router';
