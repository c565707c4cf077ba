import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useRef, useState, type KeyboardEvent } from 'react';
import { api } from '#renderer/api/client.ts';
import { formatTypedDate } from '#renderer/ui/format-when.ts';
import { Hint } from '#renderer/ui/hint.tsx';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './client.module.css';
import { useStatusWords } from './use-status-words.ts';

/** Finds clients while one types; arrow keys go through the answers, Enter opens one. */
export function ClientSearch({ onOpen }: { onOpen: (clientId: string, name: string) => void }) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed.trim());
  const list = useRef<HTMLUListElement>(null);
  const statuses = useStatusWords();
  const search = useQuery(api.registration.search.queryOptions({ input: { query }, enabled: query.length > 1, placeholderData: keepPreviousData, gcTime: 0 }));
  const clients = query.length > 1 ? search.data?.clients ?? [] : [];
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    if (event.key === 'Enter' && at < 0 && clients[0]) { event.preventDefault(); onOpen(clients[0].id, clients[0].name); }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    buttons[Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1))]?.focus();
  };
  return (
    <div className={styles.search} onKeyDown={onKeyDown}>
      <TextField label={t`Name, date of birth (MM/DD/YYYY) or last four of the phone`} value={typed} onChange={setTyped} maxLength={80} autoFocus />
      <RefusalBand error={search.error} />
      {query.length > 1 && search.data?.clients.length === 0 && <p role="status"><Trans>No client found. Try fewer letters or the date of birth.</Trans></p>}
      <ul ref={list} className={styles.results}>
        {clients.map((each) => (
          <li key={each.id}>
            <button type="button" onClick={() => onOpen(each.id, each.name)}>
              <b>{each.name}</b>
              <span>{formatTypedDate(each.dateOfBirth)}</span>
              <span>{each.phoneLast4 && <Trans>Phone ends {each.phoneLast4}</Trans>}</span>
              <span>{each.primaryProvider}</span>
              <span>{statuses[each.status]}</span>
            </button>
          </li>
        ))}
      </ul>
      {search.data?.more && clients.length > 0 && <Hint><Trans>There are more. Type more of the name.</Trans></Hint>}
    </div>
  );
}
