import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ClientRecord } from '#main/contract/registration.ts';
import { formatPhone } from '#main/contract/us-phone.ts';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import styles from './client.module.css';

export function ClientDetails({ client }: { client: ClientRecord }) {
  const { t } = useLingui();
  const legalName = [client.firstName, client.middleName, client.lastName].filter(Boolean).join(' ');
  const cityLine = [client.city, client.state, client.zip].filter(Boolean).join(' ');
  const address = [client.street, client.line2, cityLine].filter(Boolean).join(', ');
  const none = t`Not given`;
  return (
    <section>
      <Heading level={2} size="heading"><Trans>Details</Trans></Heading>
      <dl className={styles.details}>
        <Line name={t`Legal name`}>{legalName}</Line>
        <Line name={t`Phone`}>{client.phone ? formatPhone(client.phone) : none}</Line>
        <Line name={t`Email`}>{client.email ?? none}</Line>
        <Line name={t`Address`}>{address || none}</Line>
        <Line name={t`Language`}>{client.language === 'es' ? 'Español' : 'English'}</Line>
        {client.guardianName && <Line name={t`Guardian`}>{client.guardianName}</Line>}
        <Line name={t`Providers`}>{client.providers.map((each) => each.displayName).join(', ') || t`None yet`}</Line>
        <Line name={t`Balance`}>{formatMoney(client.balanceCents)}</Line>
        <Line name={t`Insurance pending`}>{formatMoney(client.insurancePendingCents)}</Line>
        <Line name={t`Documents open`}>{client.documentsOpen}</Line>
        <Line name={t`Portal sign-in`}>{client.hasLogin ? t`Yes` : t`No`}</Line>
        {client.externalId && <Line name={t`Number in the old system`}>{client.externalId}</Line>}
      </dl>
    </section>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return <><dt>{name}</dt><dd>{children}</dd></>;
}
