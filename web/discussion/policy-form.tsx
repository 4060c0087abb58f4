import { POLICIES, type ThreadState } from '#src/discussion/model.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { ActionForm } from '#web/discussion/comment-form.tsx';
import { useT } from '#web/site.ts';
import { Link } from '#web/ui/link.tsx';
import { Select } from '#web/ui/select.tsx';

/** Sets who may join: for the author of the target and moderators; folded away, because it is rarely needed. */
export function PolicyForm({ thread }: { thread: ThreadState }) {
  const t = useT();
  return (
    <div className="mt-2">
      {thread.pendingCount > 0 && (
        <Link to="/discussion/pending" className="comment-more">
          {t('discussion:thread.pending', { count: thread.pendingCount })}
        </Link>
      )}
      <details className="comment-folded">
        <summary>
          {t('discussion:thread.policyNow', { policy: t(`discussion:thread.policies.${thread.policy}`) })}
        </summary>
        <ActionForm intent="policy" className="flex flex-wrap items-end gap-3 pb-2">
          <Select label={t('discussion:thread.policy')} name="policy" defaultValue={thread.policy}>
            {POLICIES.map((policy) => (
              <option key={policy} value={policy}>
                {t(`discussion:thread.policies.${policy}`)}
              </option>
            ))}
          </Select>
          <SubmitButton tone="quiet" name="save" value="policy">
            {t('discussion:thread.savePolicy')}
          </SubmitButton>
        </ActionForm>
      </details>
    </div>
  );
}
