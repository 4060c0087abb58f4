/** The least that a Worker can do for a body: what a cached page is compared with. */
let bytes;

export default {
  fetch(_request, env) {
    bytes ??= new TextEncoder().encode(env.BODY);
    return new Response(bytes, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
  },
};
