import { afterEach, beforeEach, expect } from 'vitest';
import { demoPassword } from '#db/seeds/demo-people.ts';
import type { Services } from '#main/api/services.ts';
import { callAs } from './call-as.ts';
import { openTestPractice, type TestPractice } from './open-test-practice.ts';

/** A demo clinic of its own for each test of a file, which must end without a fault. */
export function practiceForEachTest(now: number) {
  let practice: TestPractice | undefined;
  const open = (): TestPractice => {
    if (!practice) throw new Error('no test is running');
    return practice;
  };
  beforeEach(() => {
    practice = openTestPractice(now);
  });
  afterEach(() => {
    const { close, faults } = open();
    close();
    expect(faults).toEqual([]);
  });
  return {
    get services(): Services {
      return open().services;
    },
    setNow: (next: number): void => open().setNow(next),
    /** The desk, with this person signed in. */
    as: async (username: string) => {
      const desk = callAs(open().services, 'desk', `Desk of ${username}`);
      await desk.deskSignIn.withPassword({ username, password: demoPassword });
      return desk;
    },
  };
}
