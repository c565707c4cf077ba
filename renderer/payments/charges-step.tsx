import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { FieldError } from '#renderer/ui/field-error.tsx';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { formatDate } from '#renderer/ui/format-when.ts';
import { StepPage } from '#renderer/ui/step-page.tsx';
import type { StepProps } from './amount-step.tsx';
import { tickedCents } from './pay-draft.ts';
import styles from './payments.module.css';

/** Which visits, with what is left of each. */
export function ChargesStep({ options, draft, change, onBack, onNext }: StepProps) {
  const { t } = useLingui();
  const language = useDisplayChoices((choices) => choices.language);
  const [isChecked, setChecked] = useState(false);
  const total = tickedCents(draft, options);
  const [least, most] = [formatMoney(options.minCents), formatMoney(options.maxCents)];
  const tooMuch = total > options.maxCents ? t`That is more than ${most}. Take one visit away.` : null;
  const tooLittle = total === 0 ? t`Touch the visits that you want to pay.` : total < options.minCents ? t`Please choose at least ${least}.` : null;
  const next = () => {
    setChecked(true);
    if (!tooMuch && !tooLittle) onNext();
  };
  const tick = (id: string, isOn: boolean) => change({ ticked: isOn ? [...draft.ticked, id] : draft.ticked.filter((one) => one !== id) });
  return (
    <StepPage wide step={{ current: 1, total: 3 }} title={<Trans>Which visits do you want to pay?</Trans>} onBack={onBack} onContinue={next}>
      <ul className={styles.charges} aria-label={t`Visits with something left to pay`}>
        {options.openCharges.map(({ id, serviceDate, description, providerName, openCents }) => (
          <li key={id}>
            <CheckBox isSelected={draft.ticked.includes(id)} onChange={(isOn) => tick(id, isOn)} label={<span className={styles.priced}><span>{formatDate(serviceDate, language)} · {description}{providerName && <span className={styles.quiet}>{providerName}</span>}</span> <b>{formatMoney(openCents)}</b></span>} />
          </li>
        ))}
      </ul>
      <p className={styles.total} role="status"><span><Trans>You pay</Trans></span> <b>{formatMoney(total)}</b></p>
      <FieldError message={tooMuch ?? (isChecked ? tooLittle : null)} />
    </StepPage>
  );
}
