import { Trans, useLingui } from '@lingui/react/macro';
import type { StaffChange } from '#main/contract/staff-account.ts';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDayTime } from '#renderer/ui/format-when.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { useNow } from '#renderer/ui/host-clock.ts';
import styles from './staff-two-factor.module.css';

/** What was done to a member's second step, and what was tried against it, newest first. */
export function StaffChanges({ changes }: { changes: readonly StaffChange[] }) {
  const { t } = useLingui();
  const language = useDisplayChoices((choices) => choices.language);
  const { timeZone = 'UTC' } = useNow(60_000);
  const what: Record<StaffChange['change'], string> = {
    two_factor_on: t`Two-factor turned on`, two_factor_off: t`Two-factor turned off`, two_factor_reset: t`Two-factor turned off by a colleague`, two_factor_by_card: t`Two-factor turned off with the recovery card`,
    password_by_card: t`New password with the recovery card`, password: t`New password`, recovery_codes: t`New recovery codes`, recovery_code_used: t`Signed in with a recovery code`, unlocked: t`Unlocked`,
    code_guessing: t`Someone with the right password typed 5 wrong codes. If that was not you, change the password.`, factor_stopped: t`100 wrong codes in a row: the app’s codes are off`,
  };
  const checks = { photo_id: t`photo ID`, known_in_person: t`known in person`, two_facts: t`two facts from the record` };
  const who = ({ byName, identityCheck }: StaffChange) => (byName === null ? null : identityCheck === null ? t`By ${byName}` : `${t`By ${byName}`}, ${checks[identityCheck]}`);
  if (changes.length === 0) return null;
  return (
    <section>
      <Heading level={3}><Trans>Changes</Trans></Heading>
      <ul className={styles.list}>
        {changes.map((change, index) => (
          <li key={index}>
            <span className={styles.when}>{formatDayTime(change.at, timeZone, language)}</span>
            <span className={styles.what}>{what[change.change]}{who(change) && <span>{who(change)}</span>}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
