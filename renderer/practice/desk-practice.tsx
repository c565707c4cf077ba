import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { PracticeDetails } from '#main/contract/practice.ts';
import { api, client } from '#renderer/api/client.ts';
import { AnswerGroup } from '#renderer/ui/answer-group.tsx';
import { FieldGroup, FieldRow, RecordForm } from '#renderer/ui/record-form.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useRecordForm } from '#renderer/ui/use-record-form.ts';
import { AddressFields } from './address-fields.tsx';
import styles from './desk-practice.module.css';
import { readPractice, typePractice } from './typed-practice.ts';
import { usePracticeProblems } from './use-practice-problems.ts';
import { ZoneField } from './zone-field.tsx';

/** Practice settings : Practice. `next` stands beside "Saved". */
export function DeskPractice({ next }: { next?: ReactNode }) {
  const practice = useQuery(api.practice.get.queryOptions({ input: {} }));
  return <div className={styles.page}>{practice.data ? <PracticeForm practice={practice.data} next={next} /> : <Skeleton lines={8} />}</div>;
}

function PracticeForm({ practice, next }: { practice: PracticeDetails; next: ReactNode }) {
  const { t } = useLingui();
  const findProblems = usePracticeProblems();
  const form = useRecordForm({
    name: 'practice', record: practice, fill: typePractice,
    findProblems: (typed) => findProblems(typed, practice.phone),
    save: async (typed, before) => {
      await client.practice.save({ ...readPractice(typed, before), before });
      return { name: 'practice' };
    },
  });
  const { value, change, errorOf } = form;
  return (
    <RecordForm title={<Trans>Practice</Trans>} form={form} next={next}>
      <FieldGroup title={<Trans>Name and clock</Trans>}>
        <FieldRow>
          <TextField label={t`Name of the practice`} hint={t`As clients read it on the kiosk`} value={value.name} maxLength={120} error={errorOf('name')} onChange={(name) => change({ name })} />
          <ZoneField label={t`Time zone`} emptyLabel={t`Choose a time zone`} hint={t`All appointments follow this clock`} value={value.timeZone} error={errorOf('timeZone')} onChange={(timeZone) => change({ timeZone })} />
        </FieldRow>
      </FieldGroup>
      <FieldGroup title={<Trans>Address and phone</Trans>}><AddressFields value={value} change={change} errorOf={errorOf} /></FieldGroup>
      <FieldGroup title={<Trans>Numbers for billing</Trans>}>
        <FieldRow>
          <TextField label={t`Tax ID`} hint={t`Nine digits, like 12-3456789`} keyboard="number" value={value.taxId} maxLength={20} error={errorOf('taxId')} onChange={(taxId) => change({ taxId })} />
          <TextField label={t`Group NPI`} hint={t`Ten digits`} keyboard="number" value={value.groupNpi} maxLength={10} error={errorOf('groupNpi')} onChange={(groupNpi) => change({ groupNpi })} />
        </FieldRow>
      </FieldGroup>
      <ArrivalFields value={value} change={change} errorOf={errorOf} />
    </RecordForm>
  );
}

type Typed = ReturnType<typeof typePractice>;

function ArrivalFields({ value, change, errorOf }: { value: Typed; change: (part: Partial<Typed>) => void; errorOf: (field: keyof Typed) => string | null }) {
  const { t } = useLingui();
  return (
    <FieldGroup title={<Trans>Arriving at the kiosk</Trans>}>
      <AnswerGroup
        label={t`How clients say that they are here`} value={value.arrivalProof} onChange={(arrivalProof) => change({ arrivalProof })}
        answers={[
          { value: 'dob_and_name', label: <Trans>Date of birth and three letters of the last name</Trans> },
          { value: 'desk_code', label: <Trans>Date of birth and a code from the front desk</Trans>, detail: <Trans>Stricter. The desk gives each client a code.</Trans> },
        ]}
      />
      <FieldRow>
        <TextField label={t`Minutes before the visit`} hint={t`From then on clients can say that they are here`} keyboard="number" value={value.arrivalOpensMinutes} maxLength={3} error={errorOf('arrivalOpensMinutes')} onChange={(arrivalOpensMinutes) => change({ arrivalOpensMinutes })} />
        <TextField label={t`Minutes after the start`} hint={t`Later than this, the kiosk sends them to the desk`} keyboard="number" value={value.arrivalClosesMinutes} maxLength={3} error={errorOf('arrivalClosesMinutes')} onChange={(arrivalClosesMinutes) => change({ arrivalClosesMinutes })} />
      </FieldRow>
    </FieldGroup>
  );
}
