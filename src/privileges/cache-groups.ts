/** The cache group of the page of privileges. */
export const PRIVILEGES_PAGE = 'privileges';
