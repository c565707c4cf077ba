import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { roles, type Role } from '#main/contract/policy.ts';
import { api, client } from '#renderer/api/client.ts';
import { AnswerGroup } from '#renderer/ui/answer-group.tsx';
import { FieldGroup, FieldRow, RecordForm } from '#renderer/ui/record-form.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useRecordForm } from '#renderer/ui/use-record-form.ts';
import { useRoleDetails } from './desk-role-words.ts';
import type { Invited, RoleWords } from './desk-staff.tsx';

interface TypedMember {
  name: string;
  username: string;
  role: Role | '';
  providerId: string;
}

const nobody: TypedMember = { name: '', username: '', role: '', providerId: '' };

/** Adds somebody who may sign in; what they get is a code that works once. */
export function AddStaffForm({ roleWords, onAdded }: { roleWords: RoleWords; onAdded: (added: Invited) => void }) {
  const { t } = useLingui();
  const form = useRecordForm<TypedMember, TypedMember>({
    name: 'staff new', record: nobody, fill: (record) => record,
    findProblems: (typed) => ({
      ...(typed.name.trim() ? {} : { name: t`Type the name.` }),
      ...(typed.username.trim() ? {} : { username: t`Type a username, like ines.holm.` }),
      ...(typed.role ? {} : { role: t`Choose what this person may do.` }),
      ...(typed.role === 'provider' && typed.providerId === '' ? { providerId: t`Choose whose calendar this person sees.` } : {}),
    }),
    save: async ({ name, username, role, providerId }) => {
      const added = await client.deskSignIn.addStaff({ name, username, role: role || 'front_desk', providerId: providerId || null });
      return { name: `staff ${added.staff.id}`, goOn: () => onAdded(added) };
    },
  });
  const { value, change, errorOf } = form;
  return (
    <RecordForm title={<Trans>New person</Trans>} form={form} saveLabel={<Trans>Add and show the code</Trans>}>
      <FieldGroup title={<Trans>Who</Trans>}>
        <FieldRow>
          <TextField label={t`Name`} value={value.name} maxLength={120} error={errorOf('name')} onChange={(name) => change({ name })} />
          <TextField label={t`Username`} keyboard="email" value={value.username} maxLength={80} error={errorOf('username')} onChange={(username) => change({ username })} />
        </FieldRow>
      </FieldGroup>
      <RoleFields value={value} change={change} errorOf={errorOf} roleWords={roleWords} />
    </RecordForm>
  );
}

interface RoleFieldsProps {
  value: TypedMember;
  change: (part: Partial<TypedMember>) => void;
  errorOf: (field: keyof TypedMember) => string | null;
  roleWords: RoleWords;
}

function RoleFields({ value, change, errorOf, roleWords }: RoleFieldsProps) {
  const { t } = useLingui();
  const details = useRoleDetails();
  const providers = useQuery(api.providers.list.queryOptions({ input: {} })).data?.providers ?? [];
  const isProvider = value.role === 'provider';
  return (
    <FieldGroup title={<Trans>What this person may do</Trans>}>
      <AnswerGroup
        label={t`Role`} columns={2} value={value.role || null} onChange={(role) => change({ role })} error={errorOf('role')}
        answers={roles.map((role) => ({ value: role, label: capitalise(roleWords[role]), detail: details[role] }))}
      />
      {(isProvider || value.role === 'manager' || value.role === 'owner') && (
        <SelectField label={isProvider ? t`Provider` : t`Also a provider?`} value={value.providerId} onChange={(providerId) => change({ providerId })} error={errorOf('providerId')}
          options={[{ value: '', label: isProvider ? t`Choose a provider` : t`No` }, ...providers.map((each) => ({ value: each.id, label: each.displayName }))]} />
      )}
    </FieldGroup>
  );
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
