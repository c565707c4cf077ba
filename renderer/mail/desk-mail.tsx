import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { api, client } from '#renderer/api/client.ts';
import { AnswerGroup } from '#renderer/ui/answer-group.tsx';
import { PasswordField } from '#renderer/ui/password-field.tsx';
import { FieldGroup, FieldRow, RecordForm } from '#renderer/ui/record-form.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useRecordForm } from '#renderer/ui/use-record-form.ts';
import styles from './mail.module.css';
import { StuckMail } from './stuck-mail.tsx';
import { TestMail } from './test-mail.tsx';
import { emptyServer, readServer, typeServer, usualPorts, type Security, type StoredServer } from './typed-mail-server.ts';
import { useMailProblems } from './use-mail-problems.ts';

/** Practice settings : Mail. Where notices and one-time codes go out. */
export function DeskMail() {
  const { data } = useQuery(api.mail.getServer.queryOptions({ input: {} }));
  if (!data) return <Skeleton lines={8} />;
  return (
    <div className={styles.page}>
      <StuckMail />
      <ServerForm server={data.server ?? emptyServer} />
      {data.server && <TestMail />}
    </div>
  );
}

function ServerForm({ server }: { server: StoredServer }) {
  const { t } = useLingui();
  const findProblems = useMailProblems();
  const form = useRecordForm({
    name: 'mail server', record: server, fill: typeServer, findProblems,
    save: async (typed) => {
      await client.mail.saveServer(readServer(typed));
      return { name: 'mail server' };
    },
  });
  const { value, change, errorOf } = form;
  const secure: { value: Security; label: string; detail: string }[] = [
    { value: 'starttls', label: t`STARTTLS`, detail: t`Usual. Port 587.` },
    { value: 'tls', label: t`TLS from the start`, detail: t`Port 465.` },
    { value: 'none', label: t`Not encrypted`, detail: t`Only for a mail server on this computer.` },
  ];
  return (
    <RecordForm title={<Trans>Mail server</Trans>} form={form}>
      <FieldGroup title={<Trans>Server</Trans>}>
        <FieldRow>
          <TextField label={t`Server`} hint={t`From your mail provider, like smtp.example.com`} value={value.host} maxLength={253} error={errorOf('host')} onChange={(host) => change({ host })} />
          <TextField label={t`Port`} keyboard="number" value={value.port} maxLength={5} error={errorOf('port')} onChange={(port) => change({ port })} />
        </FieldRow>
        <AnswerGroup label={t`Encryption`} answers={secure} value={value.security} onChange={(security) => change({ security, port: String(usualPorts[security]) })} />
        <FieldRow>
          <TextField label={t`Username`} hint={t`Leave empty if the server asks for none`} value={value.username} maxLength={254} onChange={(username) => change({ username })} />
          <PasswordField label={server.hasPassword ? t`New password` : t`Password`} hint={server.hasPassword ? t`Leave empty to keep the one that is stored` : undefined} value={value.password} onChange={(password) => change({ password })} />
        </FieldRow>
      </FieldGroup>
      <FieldGroup title={<Trans>Sender</Trans>}>
        <FieldRow>
          <TextField label={t`Sender’s address`} keyboard="email" value={value.fromAddress} maxLength={254} error={errorOf('fromAddress')} onChange={(fromAddress) => change({ fromAddress })} />
          <TextField label={t`Sender’s name`} hint={t`Others may see it in a mailbox. Choose a name that does not say what care you give.`} value={value.fromName} maxLength={60} error={errorOf('fromName')} onChange={(fromName) => change({ fromName })} />
        </FieldRow>
      </FieldGroup>
    </RecordForm>
  );
}
