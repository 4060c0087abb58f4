import { type FormEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { AnsweredBy, Sentence, Source } from '#src/ask/model.ts';
import { readEvents } from '#src/ask/read-events.ts';
import { calmFetch } from '#web/calm-fetch.ts';

/** An answer while it arrives. `problem`: why it did not; '' is a failure of the network. */
export type Arriving = {
  question: string;
  answeredBy: AnsweredBy | null;
  sources: Source[];
  sentences: Sentence[];
  problem: string | null;
};

/** Sends the form of a question and shows the answer as it arrives; the page of the answer follows. */
export function useAskStream() {
  const navigate = useNavigate();
  const [arriving, setArriving] = useState<Arriving | null>(null);
  const under = useRef<AbortController | null>(null);

  const ask = async (form: FormData) => {
    const field = (name: string) => String(form.get(name) ?? '').trim();
    const question = field('question');
    const abort = new AbortController();
    under.current = abort;
    const start: Arriving = { question, answeredBy: null, sources: [], sentences: [], problem: null };
    setArriving(start);
    try {
      const id = await receive(bodyOf(field), abort.signal, (change) =>
        setArriving((known) => known && change(known)),
      );
      if (id) await navigate(`/ask/${id}`);
      setArriving(null);
    } catch (error) {
      const problem = error instanceof Refused ? error.message : '';
      setArriving((known) => (abort.signal.aborted ? null : known && { ...known, problem }));
    }
  };

  return {
    arriving,
    isAsking: arriving !== null && arriving.problem === null,
    stop: () => under.current?.abort(),
    onSubmit: (event: FormEvent<HTMLFormElement>) => {
      const form = new FormData(event.currentTarget);
      // A question that is too short gets its error from the server.
      if (String(form.get('question') ?? '').trim().length < 3) return;
      event.preventDefault();
      void ask(form);
    },
  };
}

class Refused extends Error {}

function bodyOf(field: (name: string) => string) {
  const [post, after] = [field('post'), field('after')];
  return { question: field('question'), ...(post && { post }), ...(after && { after }) };
}

/** Receives the events of an answer and returns the id under which it was kept. */
async function receive(
  body: object,
  signal: AbortSignal,
  change: (how: (known: Arriving) => Arriving) => void,
): Promise<string | null> {
  const headers = { 'Content-Type': 'application/json', Accept: 'text/event-stream' };
  const response = await calmFetch(
    new Request('/api/v1/asks', { method: 'POST', headers, body: JSON.stringify(body), signal }),
  );
  if (!response.ok || !response.body) {
    const problem = (await response.json().catch(() => null)) as { detail?: string } | null;
    throw new Refused(problem?.detail ?? '');
  }
  for await (const { name, data } of readEvents(response.body)) {
    if (name === 'sources')
      change((known) => ({ ...known, ...(data as Pick<Arriving, 'sources' | 'answeredBy'>) }));
    if (name === 'delta')
      change((known) => ({
        ...known,
        sentences: [...known.sentences, (data as { sentence: Sentence }).sentence],
      }));
    if (name === 'done') return (data as { id: string }).id;
    if (name === 'error') throw new Refused((data as { detail: string }).detail);
  }
  throw new Refused('');
}
