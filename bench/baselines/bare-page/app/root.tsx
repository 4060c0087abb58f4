import { Links, Meta, Outlet } from 'react-router';

/** No scripts and no hydration data, as on Atoll's reading pages. */
export default function Root() {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <Meta />
        <Links />
      </head>
      <body>
        <Outlet />
      </body>
    </html>
  );
}
