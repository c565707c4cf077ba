/** What the second step of arriving has in common, whether letters or a code are typed. */
export interface ProofStepProps {
  value: string;
  onChange: (value: string) => void;
  isPending: boolean;
  onBack: () => void;
  onContinue: () => void;
}
