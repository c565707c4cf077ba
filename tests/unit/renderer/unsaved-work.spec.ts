import { beforeEach, expect, test, vi } from 'vitest';
import { claimUnsavedWork, forgetDraft, forgetUnsavedWork, hasDraft, keepDraft, leaveForm, useUnsavedWork } from '#renderer/ui/unsaved-work.ts';

beforeEach(() => {
  useUnsavedWork.setState({ ownerId: undefined, drafts: {}, wish: undefined });
});

test('the same person finds what was typed again, another person finds nothing, and neither does the first one after that', () => {
  claimUnsavedWork('ines');
  keepDraft('client new', { record: {}, value: { firstName: 'Odile' } });
  claimUnsavedWork('ines');
  expect(hasDraft('client new')).toBe(true);
  claimUnsavedWork('tobias');
  expect(useUnsavedWork.getState()).toMatchObject({ ownerId: 'tobias', drafts: {} });
  claimUnsavedWork('ines');
  expect(hasDraft('client new')).toBe(false);
});

test('leaving goes on at once when all is saved, and waits for an answer when something is not', () => {
  const goOn = vi.fn<() => void>();
  leaveForm(goOn);
  expect(goOn).toHaveBeenCalledTimes(1);
  keepDraft('practice', { record: {}, value: {} });
  leaveForm(goOn);
  expect(goOn).toHaveBeenCalledTimes(1);
  expect(useUnsavedWork.getState().wish).toBe(goOn);
  forgetUnsavedWork();
  expect(useUnsavedWork.getState()).toMatchObject({ drafts: {}, wish: undefined });
});

test('saving one form leaves the words of another', () => {
  keepDraft('practice', { record: {}, value: 1 });
  keepDraft('location new', { record: {}, value: 2 });
  forgetDraft('practice');
  expect(Object.keys(useUnsavedWork.getState().drafts)).toEqual(['location new']);
});
