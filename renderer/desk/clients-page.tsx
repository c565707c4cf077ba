import { Trans } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { ClientSearch } from './client-search.tsx';
import styles from './client.module.css';
import type { GoTo } from './desk-place.ts';

export function ClientsPage({ goTo }: { goTo: GoTo }) {
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <Heading level={1}><Trans>Clients</Trans></Heading>
        <Button icon={Plus} onPress={() => goTo({ kind: 'new_client' })}><Trans>New client</Trans></Button>
      </header>
      <ClientSearch onOpen={(clientId) => goTo({ kind: 'client', clientId })} />
    </main>
  );
}
