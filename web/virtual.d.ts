declare module 'virtual:react-router/server-build' {
  import type { ServerBuild } from 'react-router';

  const build: ServerBuild;
  export = build;
}

declare module 'virtual:enhance-url' {
  const url: string;
  // biome-ignore lint/style/noDefaultExport: a module of a plugin
  export default url;
}
