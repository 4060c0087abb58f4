const KEY = 'atoll-keys';

/** Whether keys without Ctrl or ⌘ are shortcuts. Members choose it in their preferences, visitors in this browser. */
export function hasSingleKeys(): boolean {
  const { role, keys } = document.documentElement.dataset;
  if (role) return keys !== 'off';
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Stores a visitor's choice. Throws where storage is not available. */
export function chooseSingleKeys(on: boolean): void {
  localStorage.setItem(KEY, on ? 'on' : 'off');
}
