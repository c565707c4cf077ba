import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Role } from '#main/contract/policy.ts';
import { api, type client } from '#renderer/api/client.ts';
import { ListAndForm } from '#renderer/ui/list-and-form.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { AddStaffForm } from './desk-add-staff.tsx';
import { SetupCodeDialog } from './desk-setup-code.tsx';
import { StaffMemberPage } from './desk-staff-member.tsx';

type Renewed = Awaited<ReturnType<typeof client.deskSignIn.renewSetupCode>>;
/** A code that is shown once, and whose it is. */
export type Invited = Renewed & { staff: { id: string; name: string; username: string } };
export type RoleWords = Record<Role, string>;

interface DeskStaffProps {
  /** An id, `new`, or nothing chosen yet. */
  chosenId: string | undefined;
  onChoose: (id: string) => void;
  roleWords: RoleWords;
  ownId: string;
  /** What else there is to a member's sign-in. */
  signInOf: (member: { id: string; name: string }) => ReactNode;
}

/** Practice settings : Staff. Who may sign in at the desk; the owner's page. */
export function DeskStaff({ chosenId, onChoose, roleWords, ownId, signInOf }: DeskStaffProps) {
  const { t } = useLingui();
  const [invited, setInvited] = useState<Invited>();
  const staff = useQuery(api.deskSignIn.listStaff.queryOptions({ input: {} })).data?.staff;
  if (!staff) return <Skeleton lines={8} />;
  const chosen = chosenId === 'new' ? undefined : (staff.find((each) => each.id === chosenId) ?? staff[0]);
  return (
    <ListAndForm
      label={t`Staff`} chosenId={chosen?.id ?? 'new'} onChoose={onChoose} addLabel={<Trans>Add a person</Trans>}
      records={staff.map((each) => ({ id: each.id, name: each.name, detail: roleWords[each.role], isQuiet: !each.active, state: !each.active ? t`Not active` : each.invited ? t`Invited` : null }))}
    >
      {chosen ? <StaffMemberPage key={chosen.id} member={chosen} roleWords={roleWords} isSelf={chosen.id === ownId} onCode={(code) => setInvited({ ...code, staff: chosen })}>{!chosen.invited && signInOf(chosen)}</StaffMemberPage> : <AddStaffForm roleWords={roleWords} onAdded={(added) => { setInvited(added); onChoose(added.staff.id); }} />}
      {invited && <SetupCodeDialog invited={invited} onClose={() => setInvited(undefined)} />}
    </ListAndForm>
  );
}
