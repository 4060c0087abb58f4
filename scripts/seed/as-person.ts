/** Logs a person in and returns their access token. */
export async function signIn(origin: string, email: string, password: string): Promise<string> {
  const body = { email, password, mode: 'token' };
  return (await send<{ accessToken: string }>('POST', `${origin}/api/v1/sessions`, body)).accessToken;
}

/** Calls the API; anything but success throws an Error. */
export async function send<T>(
  method: string,
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<T> {
  const response = await fetch(url, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { data: T }).data;
}
