import { startPage } from './app/start-page.tsx';
import { AttractScreen } from './kiosk/attract-screen.tsx';
import { GoodbyeScreen } from './kiosk/goodbye-screen.tsx';
import { KioskShell } from './kiosk/kiosk-shell.tsx';
import { IdleWarning } from './kiosk/idle-warning.tsx';
import { useDisplayChoices } from './ui/display-choices.ts';
import { setHostTime } from './ui/host-clock.ts';
import { StepPage } from './ui/step-page.tsx';
import { ScreenPage } from './ui/screen-page.tsx';
import { LetterBoxes } from './ui/letter-boxes.tsx';
import { DateBoxes } from './ui/date-boxes.tsx';
import { emptyDate } from './ui/read-date-boxes.ts';
import { TextField } from './ui/text-field.tsx';
import { PasswordField } from './ui/password-field.tsx';
import { OnScreenKeyboard } from './ui/on-screen-keyboard.tsx';
import { Button } from './ui/button.tsx';
import { Card } from './ui/card.tsx';
import { RowList, TaskRow } from './ui/task-row.tsx';
import { AppointmentRow } from './ui/appointment-row.tsx';
import { StatusBand } from './ui/status-band.tsx';
import { CountBadge } from './ui/count-badge.tsx';
import { Dialog } from './ui/dialog.tsx';
import { AnswerGroup } from './ui/answer-group.tsx';
import { ChoiceStrip } from './ui/choice-strip.tsx';
import { DayTile } from './ui/day-tile.tsx';
import { TimeChip } from './ui/time-chip.tsx';
import { SummaryCard } from './ui/summary-card.tsx';
import { ArrowRight, CalendarDays, CalendarPlus, CalendarX, LayoutDashboard, MapPin, Timer, UserRound, FileText } from 'lucide-react';
import { useState } from 'react';
const q = new URLSearchParams(location.search);
const v = q.get('v') ?? 'attract';
setHostTime(Date.UTC(2026, 10, 24, 20, 7), 'America/Chicago');
const menu = { items: [{ id: 'd', label: 'Dashboard', icon: LayoutDashboard, count: 0, countLabel: '' }, { id: 'a', label: 'My Appointments', icon: CalendarDays, count: 3, countLabel: '3 to confirm' }], current: v === 'dash' ? 'd' : 'a', onChoose() {} };
function Shell({ children, withMenu, dialogs }: any) {
  return <KioskShell practiceName="Larkmeadow Counseling" isDemo={q.has('demo')} menu={withMenu ? menu : undefined} endWord={withMenu ? 'sign_out' : 'start_over'} onEnd={() => {}} onHelp={() => {}} isHelpCalled={false} dialogs={dialogs}>{children}</KioskShell>;
}
function Dash() {
  return <ScreenPage title="Good afternoon, Marigold" subtitle="You’re signed in. Only you can see this."
    lead={<StatusBand tone="done" title="You’ve arrived for your 2:30 PM visit with Rowan" action={<Button look="filled" size="big" trailingIcon={ArrowRight}>Start documents</Button>}>Number 47. Before you go in: 3 documents, about 8 minutes.</StatusBand>}
    actions={<Button look="outlined" icon={CalendarPlus}>Schedule New Appointment</Button>}>
    <Card title="Account Setup" beside="2 optional left"><RowList><TaskRow state="todo" title="Two-factor sign-in" detail="Optional. Keeps others out" onPress={() => {}} /><TaskRow state="waiting" title="Insurance" detail="The front desk is checking it" /><TaskRow state="done" title="Contact details" detail="You confirmed them today" /></RowList></Card>
    <Card title="Assigned Documents" beside={<CountBadge count={3} />}><RowList><TaskRow state="todo" icon={FileText} title="Consent to treatment" detail="Sign · before today’s visit" onPress={() => {}} /></RowList></Card>
    <Card title="Upcoming appointments"><RowList>
      <AppointmentRow day="Sat, Nov 28" time="9:00 AM" provider="Juniper Ashgrove-Bellwether, PsyD" telehealth place="Video visit, 50 minutes" actions={<><Button look="outlined">Confirm</Button><Button>Cancel…</Button></>} />
      <AppointmentRow day="Tue, Dec 8" time="2:30 PM" provider="Rowan Tumbleton, LCSW" telehealth={false} place="In person, Suite 4, 45 minutes" note="You can confirm from Thu, Dec 3" actions={<Button>Cancel…</Button>} />
    </RowList></Card>
  </ScreenPage>;
}
function Letters() { const [s, set] = useState('TH'); return <StepPage step={{ current: 2, total: 2 }} fieldTakesFocus title="Type the first 3 letters of your last name" hint="Leave out accents. If your name is shorter, type all of it." onBack={() => {}} onContinue={() => {}}><LetterBoxes label="First 3 letters" value={s} onChange={set} autoFocus error={q.get('e')} /><OnScreenKeyboard kind="letters" /></StepPage>; }
function Dob() { const [s, set] = useState(emptyDate); return <StepPage step={{ current: 1, total: 2 }} fieldTakesFocus title="When were you born?" hint="Month, day and year." onBack={() => {}} onContinue={() => {}}><DateBoxes label="Date of birth" labelHidden value={s} onChange={set} autoFocus error={q.get('e')} /><OnScreenKeyboard kind="number" /></StepPage>; }
function Sign() { const [s, set] = useState(''); const [p, setP] = useState(''); return <StepPage fieldTakesFocus title="Sign in" onBack={() => {}} onContinue={() => {}} ><TextField label="Username" keyboard="email" value={s} onChange={set} autoFocus /><PasswordField label="Password" value={p} onChange={setP} error={q.get('e')} /><OnScreenKeyboard kind="email" /></StepPage>; }
function Cancel() { const [s, set] = useState<string | null>('c'); return <Dialog isOpen onClose={() => {}} title="Cancel this appointment?" actions={<><Button size="big">Keep it</Button><Button look="danger" size="big" icon={CalendarX}>Cancel this appointment</Button></>}>
  <StatusBand small tone="waiting" title="No fee. You have until Fri, Nov 27, 9:00 AM.">After that a late cancellation costs $75.00, and insurance does not pay it.</StatusBand>
  <AnswerGroup label="Why are you canceling?" hint="You can skip this." columns={2} value={s} onChange={set} answers={['I’m not well', 'Work or school', 'No way to get there', 'Cost or insurance', 'I’ll see someone else', 'I’d rather not say'].map((label, i) => ({ value: 'abcdef'[i]!, label }))} /></Dialog>; }
function Schedule() { const [d, setD] = useState<string | null>('2026-12-15'); const [t, setT] = useState<string | null>('2'); return <StepPage wide step={{ current: 2, total: 3 }} title="Pick a day and a time" onBack={() => {}} onContinue={() => {}}>
  <div style={{ display: 'grid', gridTemplateColumns: '984px 480px', gap: 24 }}><div style={{ display: 'flex', flexDirection: 'column', gap: 24 }}><ChoiceStrip label="Day" layout="spread" value={d} onChange={setD}>{['14', '15', '16', '17', '18', '19'].map((n) => <DayTile key={n} date={`2026-12-${n}`} weekday="Tue" day={`Dec ${n}`} times={n === '14' ? 'None' : '9 times'} isNone={n === '14'} />)}</ChoiceStrip>
  <ChoiceStrip label="Times" layout="wrap" value={t} onChange={setT}><TimeChip value="1" time="1:00 PM" /><TimeChip value="2" time="2:30 PM" /><TimeChip value="3" time="3:15 PM" /></ChoiceStrip></div>
  <SummaryCard title="Your new appointment" day="Tue, Dec 15" time="2:30 PM" facts={[{ icon: UserRound, label: 'With', value: 'Rowan Tumbleton, LCSW' }, { icon: Timer, label: 'How long', value: '45 minutes, until 3:15 PM' }, { icon: MapPin, label: 'Where', value: 'In person 100 Example Way, Suite 4' }]} note="Nothing is booked until you confirm on the next screen." /></div></StepPage>; }
const pages: any = {
  attract: <AttractScreen practiceName="Larkmeadow Counseling" isDemo={q.has('demo')} isEmpty={false} isUnreachable={false} onStart={() => {}} />,
  dash: <Shell withMenu><Dash /></Shell>, letters: <Shell><Letters /></Shell>, dob: <Shell><Dob /></Shell>, sign: <Shell><Sign /></Shell>,
  cancel: <Shell withMenu><Dash /><Cancel /></Shell>, schedule: <Shell withMenu><Schedule /></Shell>,
  idle: <Shell withMenu dialogs={<IdleWarning secondsLeft={24} isSignedIn onStay={() => {}} onEnd={() => {}} />}><Dash /></Shell>,
  goodbye: <GoodbyeScreen practiceName="Larkmeadow Counseling" onFinish={() => {}} />,
};
startPage(['ui', 'kiosk', 'app'], pages[v]).then(() => useDisplayChoices.setState({ language: (q.get('l') ?? 'en') as 'en', textSize: Number(q.get('t') ?? 100) as 100, theme: (q.get('c') ?? 'light') as 'light', barRaised: q.has('raised') }));
