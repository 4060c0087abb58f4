declare module 'virtual:react-router/server-build' {
  import type { ServerBuild } from 'react-router';

  const build: ServerBuild;
  export = build;
}

declare module 'virtual:enhance-url' {
  export const enhanceUrl: string;
}

declare module 'virtual:palette-url' {
  export const paletteUrl: string;
}
