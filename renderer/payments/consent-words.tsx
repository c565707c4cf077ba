import { Trans } from '@lingui/react/macro';
import styles from './payments.module.css';

/** The text that `consentVersion` names: the two change together. */
export const consentVersion = '2026-11';

/** What keeping a card means, agreed to before one is saved. */
export function ConsentWords() {
  return (
    <div className={styles.consent}>
      <p><Trans>If you save a card, this practice may charge it:</Trans></p>
      <ul>
        <li><Trans>when you pay here and choose this card, for the amount that you see first;</Trans></li>
        <li><Trans>when you ask the front desk to use it, for the amount that they tell you.</Trans></li>
      </ul>
      <p><Trans>Nothing is charged without you. The card company keeps the card number. We keep only the last four digits and the date it expires.</Trans></p>
      <p><Trans>You can remove the card here or at the front desk at any time.</Trans></p>
    </div>
  );
}
