import { Code, Rows } from '#web/reference/parts.tsx';
import { useT } from '#web/site.ts';
import { Badge } from '#web/ui/chip.tsx';
import type { ReferenceEndpoint, ReferenceField } from '#worker/http/reference.ts';

const TONES = { GET: 'lagoon', POST: 'sand', PUT: 'sand', PATCH: 'sand', DELETE: 'reef' } as const;

/** One endpoint: what it does, who may call it, its request and its responses. */
export function Endpoint({ endpoint }: { endpoint: ReferenceEndpoint }) {
  const t = useT();
  const { anchor, method, path, summary, description } = endpoint;
  return (
    <article aria-labelledby={anchor} className="mt-6 border-line border-t pt-6">
      <h3 id={anchor} className="scroll-mt-20 font-semibold text-lg">
        <a href={`#${anchor}`} lang="en" className="hover:text-lagoon">
          {summary}
        </a>
      </h3>
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={TONES[method as keyof typeof TONES]}>{method}</Badge>
        <code className="break-all text-sm">{path}</code>
      </p>
      {description && (
        <p lang="en" className="mt-2 max-w-[65ch] text-muted">
          {description}
        </p>
      )}
      <Conditions endpoint={endpoint} />
      {endpoint.parameters.length > 0 && (
        <Fields title={t('reference:parameters')} fields={endpoint.parameters} />
      )}
      {endpoint.bodyTypes.length > 0 && <Body endpoint={endpoint} />}
      <details className="mt-3">
        <summary className="cursor-pointer py-2.5 font-medium">
          {t('reference:answer', { status: endpoint.status })}
        </summary>
        {endpoint.returns.length > 0 && (
          <Table title={t('reference:answer', { status: endpoint.status })} fields={endpoint.returns} />
        )}
        {endpoint.returnsExample && <Code>{endpoint.returnsExample}</Code>}
      </details>
    </article>
  );
}

function Conditions({ endpoint: { access, scope, rateGroup } }: { endpoint: ReferenceEndpoint }) {
  const t = useT();
  const conditions = [
    [t('reference:access.label'), t(`reference:access.${access}`)],
    [t('reference:scope'), scope ?? t('reference:noToken')],
    [t('reference:rateGroup'), rateGroup],
  ];
  return (
    <dl className="mt-3 flex flex-wrap gap-x-8 gap-y-1 text-sm">
      {conditions.map(([term, value]) => (
        <div key={term} className="flex gap-2">
          <dt className="text-muted">{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Body({ endpoint: { body, bodyTypes, bodyExample } }: { endpoint: ReferenceEndpoint }) {
  const t = useT();
  return (
    <details className="mt-3">
      <summary className="cursor-pointer py-2.5 font-medium">
        {t('reference:body')}
        <span className="ml-2 font-normal text-muted text-sm">{bodyTypes.join(', ')}</span>
      </summary>
      {body.length > 0 && <Table title={t('reference:body')} fields={body} />}
      {bodyExample && <Code>{bodyExample}</Code>}
    </details>
  );
}

function Fields({ title, fields }: { title: string; fields: ReferenceField[] }) {
  return (
    <details className="mt-3">
      <summary className="cursor-pointer py-2.5 font-medium">{title}</summary>
      <Table title={title} fields={fields} />
    </details>
  );
}

function Table({ title, fields }: { title: string; fields: ReferenceField[] }) {
  const t = useT();
  return (
    <Rows
      label={title}
      head={[t('reference:field'), t('reference:type'), t('reference:meaning')]}
      rows={fields.map(({ name, type, required, description }) => ({
        cells: [
          <code key="name">{name}</code>,
          <code key="type">{type}</code>,
          <span key="meaning">
            {required && <span className="mr-2 text-muted">{t('reference:required')}</span>}
            <span lang="en">{description}</span>
          </span>,
        ],
      }))}
    />
  );
}
