/** Dispatched on the document before a script leaves the page. A listener that can navigate without loading cancels it. */
export const GO_EVENT = 'atoll:go';
export type GoEvent = CustomEvent<string>;

/** Navigates to a path with its language prefix: by the router where there is one, else by loading the page. */
export function goTo(path: string): void {
  const event: GoEvent = new CustomEvent(GO_EVENT, { detail: path, cancelable: true });
  if (document.dispatchEvent(event)) location.assign(path);
}
