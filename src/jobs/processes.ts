import { hostname } from 'node:os';
import type { Processes } from '../app/ports/processes.ts';

/** Processes by host, number and start: what is not known to be of this host may be alive. */
export function systemProcesses(): Processes {
  const own = JSON.stringify([hostname(), process.pid, performance.timeOrigin]);
  return {
    own,
    isGone(name) {
      if (name === own) return false;
      const [host, pid] = JSON.parse(name) as [string, number, number];
      // The same number again, as in every container, is an earlier start of ours.
      return host === hostname() && (pid === process.pid || !isAlive(pid));
    },
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
